import type { SimulatedRecord } from './devices.ts'
import type { SimulatedUser } from './users.ts'

type Details = SimulatedUser['details']

/** Somebody with a name worth knowing: what is special, and whose devices beside their own are theirs. */
interface KnownPerson {
  readonly details: Partial<Omit<Details, 'id' | 'lastSyncTime'>>
  /** Serials that become theirs, with the names that they gave them. */
  readonly devices?: Readonly<Record<string, string>>
}

/**
 * People for practising at the lost-device desk, by the serial of their first device; `docs/practising.md` names
 * them. The user of RSA's article, `ada.lovelace@example.com`, is the plain case.
 */
const KNOWN: Readonly<Record<string, KnownPerson>> = {
  // All disabled already.
  '140100081': {
    details: {
      firstName: 'Ivan',
      lastName: 'Petrov',
      emailAddress: 'ivan.petrov@example.com',
      principalUsername: 'ipetrov',
    },
  },
  // Three devices, one of them disabled.
  '140100090': {
    details: {
      firstName: 'Grace',
      lastName: 'Hopper',
      emailAddress: 'grace.hopper@example.com',
      principalUsername: 'ghopper',
    },
    devices: { '140100090': 'Office key', '140100091': 'Travel key', '140100097': 'Old key' },
  },
  // Odd characters in both names, and an account that is locked.
  '140100092': {
    details: {
      firstName: 'Conor',
      lastName: 'O’Brien',
      emailAddress: "conor.o'brien+it@example.com",
      principalUsername: "CORP\\c.o'brien",
      isTokenLocked: true,
    },
  },
  // One person's address is another one's user name.
  '140100093': {
    details: {
      firstName: 'Olu',
      lastName: 'Adeyemi',
      emailAddress: 'front.desk@example.com',
      principalUsername: 'oadeyemi',
    },
  },
  '140100094': {
    details: {
      firstName: 'Wei',
      lastName: 'Li',
      emailAddress: 'wei.li@example.com',
      principalUsername: 'front.desk@example.com',
    },
  },
  // An account that is disabled, with a device that is not.
  '140100095': {
    details: {
      firstName: 'Anaïs',
      lastName: 'Dubois',
      emailAddress: 'anais.dubois@example.com',
      principalUsername: 'adubois',
      userStatus: 'Disabled',
    },
  },
}

/** Somebody without a DS100; they use an app. */
const WITHOUT_DS100: KnownPerson['details'] & { readonly id: string } = {
  id: '5ec0d1d0-0000-4000-8000-888888888888',
  firstName: 'Noor',
  lastName: 'Haddad',
  emailAddress: 'noor.haddad@example.com',
  principalUsername: 'nhaddad',
}

/** Gives the known people their devices; before the users are made. */
export function giveKnownDevices(devices: ReadonlyMap<string, SimulatedRecord[]>): void {
  for (const [first, { devices: owned = {} }] of Object.entries(KNOWN)) {
    const userId = devices.get(first)?.[0]?.userId ?? null
    for (const [serial, name] of Object.entries(owned)) {
      const [record] = devices.get(serial) ?? []
      if (record !== undefined) Object.assign(record, { userId, name })
    }
  }
}

/** Gives the known people their names, and adds the one without a device, made like any other. */
export function nameKnownPeople(
  users: Map<string, SimulatedUser>,
  devices: ReadonlyMap<string, SimulatedRecord[]>,
  make: (id: string) => SimulatedUser,
): void {
  for (const [serial, { details }] of Object.entries(KNOWN)) {
    const user = users.get(devices.get(serial)?.[0]?.userId ?? '')
    if (user !== undefined) Object.assign(user.details, details)
  }
  const { id, ...details } = WITHOUT_DS100
  const user = make(id)
  users.set(id, { ...user, details: { ...user.details, ...details }, fido: [], hasApp: true })
}
