import { giveKnownDevices } from './known-people.ts'

/** A device as the simulated cloud keeps it: RSA's lookup record, with the fields seen in its documentation. */
export interface SimulatedRecord {
  readonly id: string
  readonly name: string
  userId: string | null
  readonly deviceType: string
  readonly registeredDate: string
  readonly deviceSerialNumber: string
  readonly tokenSerialNumber: string
  readonly tokenState: string
  tokenStatus: 'Enabled' | 'Disabled' | undefined
  tokenStatusChangedAt: string | null
  readonly assignedAt: string | null
  readonly expiryDate: string
  pinSet: boolean
}

/** The user of RSA's article. */
export const ARTICLE_USER = 'ece30fe9-414c-7536-5403-0656220b3046'

/** The first serial of the simulator; the others follow one by one. */
export const FIRST_SERIAL = 140_100_080

/** The devices at the start that show something special, for the documentation and for practice. */
export const SPECIAL_DEVICES = {
  '140100080': 'Enabled, assigned to the user of RSA’s article',
  '140100081': 'already Disabled',
  '140100082': 'registered, but assigned to nobody',
  '140100083': 'two records with two users',
  '140100084': 'a record without tokenStatus, which counts as Enabled',
} as const

/** Makes the table of devices: serial -> its records. The same every time. */
export function makeDevices(count: number): Map<string, SimulatedRecord[]> {
  const devices = new Map<string, SimulatedRecord[]>()
  for (let index = 0; index < count; index += 1) {
    const serial = String(FIRST_SERIAL + index).padStart(9, '0')
    devices.set(serial, [makeRecord(serial, index)])
  }
  const change = (serial: string, to: Partial<SimulatedRecord>) => {
    const [record] = devices.get(serial) ?? []
    if (record !== undefined) Object.assign(record, to)
  }
  change('140100080', { userId: ARTICLE_USER, tokenStatus: 'Enabled' })
  change('140100081', { tokenStatus: 'Disabled', tokenStatusChangedAt: '2025-05-24T084041.067Z' })
  change('140100082', { userId: null })
  change('140100084', { tokenStatus: undefined })
  devices.get('140100083')?.push({ ...makeRecord('140100083', 3), userId: userIdOf(9003) })
  giveKnownDevices(devices)
  return devices
}

function makeRecord(serial: string, index: number): SimulatedRecord {
  const month = String((index % 12) + 1).padStart(2, '0')
  const day = String((index % 27) + 1).padStart(2, '0')
  return {
    id: String(900_000 + index),
    name: `DS100 ${serial}`,
    userId: userIdOf(index),
    deviceType: 'SecurID DS100',
    registeredDate: `2025-${month}-${day}T090000.000Z`,
    deviceSerialNumber: serial,
    // "0", the device serial and a counter of two digits, as in every sample of RSA.
    tokenSerialNumber: `0${serial}31`,
    tokenState: 'Activated',
    tokenStatus: index % 10 === 7 ? 'Disabled' : 'Enabled',
    tokenStatusChangedAt: null,
    assignedAt: `2025-${month}-${day}T091500.000Z`,
    expiryDate: `2030-${month}-${day}T000000.000Z`,
    pinSet: index % 2 === 0,
  }
}

function userIdOf(index: number): string {
  const digits = String(index).padStart(12, '0')
  return `5ec0d1d0-0000-4000-8000-${digits}`
}
