import type { AssignedUser, Credential } from '../../electron/contract/credential.ts'
import type { Candidate, IntakeLine, IntakeView, StoryLine } from '../../electron/contract/intake.ts'
import type { IntakeEvent } from '../../electron/contract/lifecycle.ts'
import {
  deviceSerialSchema,
  intakeIdSchema,
  tokenSerialSchema,
  type DeviceSerial,
  type IntakeId,
} from '../../electron/contract/serials.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import { ago } from './frozen-clock.ts'

/** The serial of most devices in the gallery. */
export const SERIAL = serialOf('140100080')

/** A device serial of its text. */
export function serialOf(text: string): DeviceSerial {
  return deviceSerialSchema.parse(text)
}

/** An intake id of a small number; equal numbers are equal ids. */
export function intakeIdOf(number: number): IntakeId {
  return intakeIdSchema.parse(`01KAV7${String(number).padStart(20, '0')}`)
}

/** A station at Ready in the middle of a morning, in live mode, changed as a state needs it. */
export function aSnapshot(changes: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    version: '0.1.0',
    mode: 'live',
    stationName: 'Helpdesk 1',
    desk: 'returns',
    reasons: ['returned', 'replaced', 'left-company', 'defective', 'other'],
    rules: { ticket: { pattern: null, required: false, example: null }, mayDisableFido: false },
    serialDigits: 9,
    serialPattern: '^[0-9]{9}$',
    language: 'en',
    theme: 'light',
    sounds: 'all',
    volume: 70,
    operator: 'Dana',
    current: null,
    today: { total: 31, disabled: 26, alreadyDisabled: 3, notRegistered: 1, refused: 1, undone: 0 },
    recent: [
      aLine(61, { state: 'disabled', since: ago({ minutes: 2 }) }),
      aLine(62, { state: 'disabled', since: ago({ minutes: 4 }) }),
      aLine(63, { state: 'already-disabled', since: ago({ minutes: 9 }) }),
      aLine(64, { state: 'disabled', since: ago({ minutes: 14 }) }),
      aLine(65, { state: 'not-registered', since: ago({ minutes: 21 }) }),
    ],
    waiting: [],
    outbox: { owed: 0, waiting: 0, oldestSince: null, phase: 'idle', nextTryAt: null },
    held: [],
    lost: null,
    box: null,
    lastBox: null,
    scanner: { state: 'ready', name: 'Honeywell Voyager 1470g', count: 1 },
    scanners: [],
    scannerFeedback: 'refused',
    wedge: null,
    paper: { receipt: { how: 'none', automatic: false }, handover: { how: 'none' } },
    managed: [],
    scannerScreen: null,
    cloud: { state: 'reachable', milliseconds: 212, at: ago({ minutes: 2 }) },
    key: {
      from: 'station-file',
      about: null,
      kept: 'file',
      place: '/etc/ds100-intake/rsa.key',
      since: ago({ days: 40 }),
      ageDays: 40,
      advice: [],
    },
    keyScreen: null,
    training: null,
    stopped: null,
    ...changes,
  }
}

/** An intake of a returned device that RSA found Enabled and assigned, changed as a state needs it. */
export function anIntake(changes: Partial<IntakeView> = {}): IntakeView {
  return {
    intakeId: intakeIdOf(1),
    deviceSerial: SERIAL,
    source: 'hid-pos',
    state: 'found',
    openedAt: ago({ seconds: 20 }),
    since: ago({ seconds: 19 }),
    credential: aCredential(),
    assignedUser: aUser(),
    candidates: [],
    reason: null,
    ticket: null,
    condition: null,
    checks: [],
    ownerCheck: null,
    fido: null,
    operator: 'Dana',
    problem: null,
    attempts: 0,
    changedAt: null,
    busy: false,
    story: aStory('opened', 'looked-up'),
    ...changes,
  }
}

/** The record of an Enabled credential. */
export function aCredential(changes: Partial<Credential> = {}): Credential {
  return {
    tokenSerial: tokenSerialSchema.parse('014010008001'),
    status: 'Enabled',
    state: 'Activated',
    deviceType: 'DS100',
    assignedAt: '2024-03-04T08:00:00.000Z',
    registeredAt: '2024-03-04T08:00:00.000Z',
    expiresAt: null,
    statusChangedAt: null,
    ...changes,
  }
}

/** A user whose name the station knows. */
export function aUser(changes: Partial<AssignedUser> = {}): AssignedUser {
  return {
    userId: '6fd2f9a8-2c41-4f0e-9a52-0c5be1a3d7f1',
    displayName: 'Miriam Castellanos',
    email: 'm.castellanos@example.com',
    ...changes,
  }
}

/** One of several records of a held intake. */
export function aCandidate(choice: number, changes: Partial<Candidate> = {}): Candidate {
  return { choice, credential: aCredential(), assignedUser: aUser(), ...changes }
}

/** A line of a list; its serial ends in the number. */
export function aLine(number: number, changes: Partial<IntakeLine> = {}): IntakeLine {
  return {
    intakeId: intakeIdOf(number),
    deviceSerial: serialOf(String(140_100_000 + number)),
    state: 'disabled',
    since: ago({ minutes: number }),
    problem: null,
    reason: 'returned',
    tries: 0,
    notBefore: null,
    ofBatch: false,
    busy: false,
    ...changes,
  }
}

/** The story of an intake: its events in their order, a second apart, the last one just now. */
export function aStory(...events: readonly IntakeEvent[]): StoryLine[] {
  return events.map((event, index) => ({
    row: 4011 + index,
    at: ago({ seconds: events.length - 1 - index }),
    event,
    problemCode: null,
  }))
}
