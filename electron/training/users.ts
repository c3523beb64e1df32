import { ARTICLE_USER, type SimulatedRecord } from './devices.ts'
import { nameKnownPeople } from './known-people.ts'

/** A FIDO authenticator as the simulated cloud keeps it. */
export interface SimulatedFido {
  readonly id: string
  readonly name: string
  readonly deviceType: string
  /** The DS100 that it is part of. */
  readonly deviceSerialNumber: string | null
  readonly registeredDate: string
  status: 'Enabled' | 'Disabled'
}

/** A user as the simulated cloud keeps one. */
export interface SimulatedUser {
  /** RSA's details of the user. Members: public clients' code. */
  readonly details: {
    readonly id: string
    readonly emailAddress: string
    readonly firstName: string | null
    readonly lastName: string | null
    readonly principalUsername: string
    readonly userStatus: 'Enabled' | 'Disabled'
    readonly identitySource: string
    readonly markDeleted: boolean
    readonly isTokenLocked: boolean
    readonly creationDate: string
    lastSyncTime: string | null
  }
  readonly fido: readonly SimulatedFido[]
  /** Whether the user has an app on a phone. */
  readonly hasApp: boolean
  /** How often the identity source was asked for the user; 0 for one whom the cloud has not seen yet. */
  syncs: number
}

/** Somebody whom the identity source has and the cloud does not, until it is asked to look there. */
export const UNSYNCHED_EMAIL = 'new.colleague@example.com'

const FIRST_NAMES = ['Ada', 'Grace', 'Jürgen', 'María', 'Wei', 'Olu', 'Søren', 'Anaïs', 'Ivan', 'Noor']
const LAST_NAMES = [
  'Hopper',
  'Müller',
  'García',
  'Li',
  'Adeyemi',
  'Kierkegaard',
  'Dubois',
  'Petrov',
  'Haddad',
]

/** Makes the users of these devices: id -> user. The same every time; the user of RSA's article is the first. */
export function makeUsers(devices: ReadonlyMap<string, SimulatedRecord[]>): Map<string, SimulatedUser> {
  const users = new Map<string, SimulatedUser>()
  const records = [...devices.values()].flat()
  for (const [index, { userId, deviceSerialNumber }] of records.entries()) {
    if (userId === null || users.has(userId)) continue
    users.set(userId, userId === ARTICLE_USER ? articleUser() : makeUser(userId, deviceSerialNumber, index))
  }
  const unsynched = makeUser('5ec0d1d0-0000-4000-8000-999999999999', null, 1)
  const details = { ...unsynched.details, emailAddress: UNSYNCHED_EMAIL, principalUsername: 'ncolleague' }
  users.set(details.id, { ...unsynched, details: { ...details, lastSyncTime: null }, fido: [], syncs: 0 })
  nameKnownPeople(users, devices, (id) => makeUser(id, null, 0))
  return users
}

function articleUser(): SimulatedUser {
  const user = makeUser(ARTICLE_USER, '140100080', 0)
  return {
    ...user,
    details: {
      ...user.details,
      emailAddress: 'ada.lovelace@example.com',
      firstName: 'Ada',
      lastName: 'Lovelace',
      principalUsername: 'alovelace',
    },
    hasApp: true,
  }
}

function makeUser(id: string, serial: string | null, index: number): SimulatedUser {
  const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? ''
  const last = LAST_NAMES[index % LAST_NAMES.length] ?? ''
  // Some people have no name at RSA.
  const isNameless = index % 10 === 9
  return {
    details: {
      id,
      emailAddress: `${plain(first)}.${plain(last)}.${index}@example.com`,
      firstName: isNameless ? null : first,
      lastName: isNameless ? null : last,
      principalUsername: `${plain(first)}${index}`,
      userStatus: 'Enabled',
      identitySource: 'Example Directory',
      markDeleted: false,
      isTokenLocked: false,
      creationDate: '2025-01-02T090000.000Z',
      lastSyncTime: '2026-01-02T090000.000Z',
    },
    fido: index % 3 === 0 ? fidoOf(serial, index) : [],
    hasApp: index % 2 === 0,
    syncs: 1,
  }
}

/** The FIDO credential inside the DS100, and a security key of its own. */
function fidoOf(serial: string | null, index: number): readonly SimulatedFido[] {
  const number = String(index).padStart(4, '0')
  const registeredDate = '2025-02-03T090000.000Z'
  return [
    {
      // Ids of FIDO credentials are often Base64, which has a meaning in an address.
      id: `ds/${number}+Aw==`,
      name: `DS100 ${serial ?? ''}`.trim(),
      deviceType: 'SecurID DS100',
      deviceSerialNumber: serial,
      registeredDate,
      status: 'Enabled',
    },
    {
      id: `key-${number}`,
      name: 'Blue security key',
      deviceType: 'FIDO Security Key',
      deviceSerialNumber: null,
      registeredDate,
      status: 'Enabled',
    },
  ]
}

/** A name as e-mail addresses spell it: no accents, lower case. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\P{ASCII}/gu, '')
    .toLowerCase()
}
