import { z } from 'zod'
import { boxSchema, lastBoxSchema } from './box.ts'
import { intakeLineSchema, intakeViewSchema, timeSchema } from './intake.ts'
import { keyScreenSchema, stationKeySchema } from './key.ts'
import { lostDeskSchema } from './lost.ts'
import { paperOfferSchema } from './paper.ts'
import { problemSchema } from './problem.ts'
import { counterRulesSchema } from './returns.ts'
import {
  scannerDeviceSchema,
  scannerFeedbackSchema,
  scannerScreenSchema,
  scannerStatusSchema,
} from './scanners.ts'
import { soundsSchema, volumeSchema } from './sound.ts'
import { trainingSchema } from './training.ts'
import { deskSchema, languageSchema, modeSchema, reasonSchema, themeSchema } from './words.ts'
import { wedgeProfileSchema } from './wedge-profile.ts'

const count = z.int().nonnegative()

/** How many devices were taken in since midnight at the station, by how they stand. */
export const todaySchema = z.strictObject({
  total: count,
  disabled: count,
  alreadyDisabled: count,
  notRegistered: count,
  refused: count,
  /** Disabled, and enabled again by a supervisor. They are not in the total. */
  undone: count,
})
/** How many devices were taken in since midnight at the station. */
export type Today = z.infer<typeof todaySchema>

/** What is known of the cloud from the last call: nothing yet, its answer time, or why it failed. */
export const cloudStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('not-asked') }),
  z.strictObject({ state: z.literal('reachable'), milliseconds: count, at: timeSchema }),
  z.strictObject({ state: z.literal('failing'), problem: problemSchema, at: timeSchema }),
])
/** What is known of the cloud from the last call. */
export type CloudStatus = z.infer<typeof cloudStatusSchema>

/** How the outbox stands, and what it does about it by itself. */
export const outboxStatusSchema = z.strictObject({
  /** Intakes for which a call to RSA is owed. */
  owed: count,
  /** All that waits: owed, or for the cloud or for a person. `waiting` of the snapshot lists the first of them. */
  waiting: count,
  /** Since when the oldest of the owed waits. */
  oldestSince: timeSchema.nullable(),
  /** `working`: calls are under way. `resting`: RSA can't be reached, so one lookup asks from time to time. */
  phase: z.enum(['idle', 'working', 'resting']),
  /** When it tries again by itself; null while there is nothing to try, or it is at work. */
  nextTryAt: timeSchema.nullable(),
})
/** How the outbox stands. */
export type OutboxStatus = z.infer<typeof outboxStatusSchema>

/** The settings that the station file may set instead of the people at the station. */
export const managedSettingSchema = z.enum(['scannerFeedback', 'wedge', 'sounds', 'volume'])
/** A setting that the station file may set. */
export type ManagedSetting = z.infer<typeof managedSettingSchema>

/** Everything that the page shows: one snapshot, replaced whole at each change. The main process owns it. */
export const snapshotSchema = z.strictObject({
  /** Grows by one with each change. */
  revision: count,
  version: z.string(),
  mode: modeSchema,
  stationName: z.string(),
  desk: deskSchema,
  /** The reasons that this desk offers, the usual one first. */
  reasons: z.array(reasonSchema),
  /** What the counter may do and asks for, beyond what every station does. */
  rules: counterRulesSchema,
  /** How many digits a serial has where that is fixed, else null. */
  serialDigits: z.int().positive().nullable(),
  /** The regular expression of a serial. */
  serialPattern: z.string(),
  /** Null follows the operating system. */
  language: languageSchema.nullable(),
  theme: themeSchema,
  sounds: soundsSchema,
  volume: volumeSchema,
  operator: z.string(),
  current: intakeViewSchema.nullable(),
  today: todaySchema,
  /** The last intakes that ended or wait, the newest first. */
  recent: z.array(intakeLineSchema),
  /** What is owed to the cloud, or waits for the cloud or for a person: lost devices first, then the oldest. */
  waiting: z.array(intakeLineSchema),
  outbox: outboxStatusSchema,
  /** Devices that were scanned while another was worked on; they open one after the other. */
  held: z.array(intakeLineSchema),
  /** The lost-device desk; null at other desks. */
  lost: lostDeskSchema.nullable(),
  /** The box of a recycling station; null at other desks, and while none is open. */
  box: boxSchema.nullable(),
  /** The box that was finished last; null at other desks, and where there is none. */
  lastBox: lastBoxSchema.nullable(),
  scanner: scannerStatusSchema,
  scanners: z.array(scannerDeviceSchema),
  scannerFeedback: scannerFeedbackSchema,
  /** How this station's scanner in keyboard mode types; null goes by frame, shape and speed. */
  wedge: wedgeProfileSchema.nullable(),
  /** What this desk does with receipts and hand-over sheets. */
  paper: paperOfferSchema,
  /** Settings that the station file sets: they can't be changed here. */
  managed: z.array(managedSettingSchema),
  /** The scanner screen; null while it is closed. */
  scannerScreen: scannerScreenSchema.nullable(),
  cloud: cloudStatusSchema,
  key: stationKeySchema,
  /** The screen of the cloud key; null while it is closed. */
  keyScreen: keyScreenSchema.nullable(),
  /** What is practised; null outside training. */
  training: trainingSchema.nullable(),
  /** A problem that stops the whole station: not set up, or a journal that can't be written. */
  stopped: problemSchema.nullable(),
})
/** Everything that the page shows. */
export type Snapshot = z.infer<typeof snapshotSchema>
