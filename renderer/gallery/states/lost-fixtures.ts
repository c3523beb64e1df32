import type { LostDevice, LostPerson, LostSearch, LostSettings } from '../../../electron/contract/lost.ts'
import { problem } from '../../../electron/contract/problem.ts'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { aSnapshot, serialOf } from '../fixtures.ts'
import type { ScreenState } from '../state.ts'

/** The longest name. */
export const LONG_NAME = 'Maximiliana Konstantinopoulou-Wolfeschlegelsteinhausen zu Hohenlohe-Langenburg'
/** An address that is as long. */
export const LONG_EMAIL = 'maximiliana.konstantinopoulou-wolfeschlegelsteinhausen@subsidiary.example.com'

/** RSA is not reached. */
export const unreachable = problem('cloud-unreachable', {
  host: 'example.access.securid.com',
  cause: 'ECONNREFUSED',
})

/** A desk with a number to call. */
export const usual: LostSettings = {
  checks: null,
  next: null,
  callNumber: '+49 30 555 0100',
  callName: { en: 'the security desk', de: 'Sicherheitsdienst' },
}
/** A desk that says nothing of its own. */
export const silent: LostSettings = { checks: null, next: [], callNumber: null, callName: null }
/** A desk with long texts of its own. */
export const wordy: LostSettings = {
  checks: [
    'Passport, identity card or residence permit seen, and compared with the picture in the directory',
    'Line manager called back on the number in the directory, not on one that the person gave',
    'The person knows that they can’t sign in with it any more',
    'Asked whether anything else was lost with it: laptop, badge, keys',
  ],
  next: [
    'Emergency access: the help desk on the ground floor, until 18:00',
    'Replacement: order it with form IT-44, three working days',
    'Stolen: report it to the police, and give the file number to security',
  ],
  callNumber: '+49 (0) 30 555-0100 123456',
  callName: 'Security Operations Centre, Building 4, second floor, night entrance',
}

/** Somebody, changed as a state needs it. */
export function aPerson(changes: Partial<LostPerson> = {}): LostPerson {
  return {
    displayName: 'Ada Lovelace',
    email: 'ada.lovelace@example.com',
    username: 'alovelace',
    from: 'rsa',
    account: null,
    ...changes,
  }
}

/** A DS100 of theirs, changed as a state needs it. */
export function aDevice(serial: string, changes: Partial<LostDevice> = {}): LostDevice {
  return {
    deviceSerial: serialOf(serial),
    name: 'Office key',
    status: 'Enabled',
    assignedAt: '2025-03-03T09:15:00.000Z',
    expiresAt: null,
    ...changes,
  }
}

/** A first device. */
export const office = aDevice('140100080')
/** A second one. */
export const travel = aDevice('140101377', { name: 'Travel key' })
/** One that is disabled already. */
export const old = aDevice('140100012', { name: null, status: 'Disabled', assignedAt: null })

/** The station at a step of its search. */
export function desk(search: LostSearch, settings = usual, changes: Partial<Snapshot> = {}): Snapshot {
  return aSnapshot({
    desk: 'lost',
    stationName: 'Lost and found',
    reasons: ['lost', 'stolen'],
    lost: { settings, searchId: 3, search },
    ...changes,
  })
}

/** A state of the desk. */
export function lostScreen(
  name: string,
  snapshot: Snapshot,
  shows: string,
  then?: ScreenState['then'],
): ScreenState {
  return { kind: 'screen', name: `lost-${name}`, snapshot, shows, ...(then === undefined ? {} : { then }) }
}

/** A person and their devices. */
export function found(person: LostPerson, devices: readonly LostDevice[], others = 0): LostSearch {
  return { step: 'person', sought: 'ada', person, devices: [...devices], others }
}
