import { z } from 'zod'
import { BOX_COMMANDS } from './box.ts'
import { HISTORY_COMMANDS } from './history.ts'
import { KEY_COMMANDS } from './key.ts'
import { LOST_COMMANDS } from './lost.ts'
import type { CommandName } from './names.ts'
import { conditionSchema, RETURNS_COMMANDS } from './returns.ts'
import { PAPER_COMMANDS } from './paper.ts'
import { landedSchema } from './scan.ts'
import { scannerFeedbackSchema } from './scanners.ts'
import { intakeIdSchema } from './serials.ts'
import { snapshotSchema } from './snapshot.ts'
import { soundsSchema, volumeSchema } from './sound.ts'
import { TRAINING_COMMANDS } from './training.ts'
import { UNDO_COMMANDS } from './undo.ts'
import { keyStrokeSchema, MOST_KEYS, wedgeProfileSchema } from './wedge-profile.ts'
import { languageSchema, reasonSchema, themeSchema, ticketSchema } from './words.ts'

const nothing = z.strictObject({})
const oneIntake = z.strictObject({ intakeId: intakeIdSchema })
const keys = z.array(keyStrokeSchema).max(MOST_KEYS)

/**
 * The table of commands: name -> request and response. Router, preload bridge and the page's client derive
 * from it. No request carries a serial to disable or a user: the main process uses what it looked up.
 */
export const COMMANDS = {
  /** The whole state of the station. */
  'station.snapshot': { request: nothing, response: snapshotSchema },
  /** A wedge's burst or typed digits. What came of it is in the snapshot; a text that is no serial is a problem. */
  'scan.submit': {
    request: z.strictObject({
      text: z.string().max(8192),
      source: z.enum(['wedge', 'typed']),
      /** The keys of a wedge's burst: they say when it began, and the scanner screen shows them. */
      keys: keys.optional(),
    }),
    response: landedSchema,
  },
  /** Asks RSA whose the device is. Ends when the answer, or its absence, is in the journal. */
  'intake.lookUp': { request: oneIntake, response: nothing },
  /** A person confirmed. Ends when the outcome, or what is owed, is in the journal. */
  'intake.disable': {
    request: z.strictObject({
      intakeId: intakeIdSchema,
      reason: reasonSchema,
      ticket: ticketSchema,
      condition: conditionSchema.optional(),
    }),
    response: nothing,
  },
  /** A person chose one of several records of a held intake. */
  'intake.choose': {
    request: z.strictObject({ intakeId: intakeIdSchema, choice: z.int().min(0).max(999) }),
    response: nothing,
  },
  /** Asks RSA again about an intake that waits, and goes on from there. */
  'intake.checkAgain': { request: oneIntake, response: nothing },
  /** Ends an intake for which nothing was sent. */
  'intake.cancel': { request: oneIntake, response: nothing },
  /** Puts an intake that waits, or one of the last, back on the screen. */
  'intake.show': { request: oneIntake, response: nothing },
  /** Back to Ready. An intake that is found but not confirmed must be cancelled instead. */
  'intake.leave': { request: oneIntake, response: nothing },
  /** Tries at once what is owed or parked, whatever waiting times are left; the snapshot tells how it goes. */
  'outbox.tryNow': { request: nothing, response: nothing },
  /** What is chosen at this station: language, colours, scanners. What the station file sets is refused. */
  'settings.change': {
    request: z.strictObject({
      language: languageSchema.nullable().optional(),
      theme: themeSchema.optional(),
      sounds: soundsSchema.optional(),
      volume: volumeSchema.optional(),
      scannerFeedback: scannerFeedbackSchema.optional(),
      /** Null forgets what was learnt. */
      wedge: wedgeProfileSchema.nullable().optional(),
    }),
    response: nothing,
  },
  /** Opens the scanner screen; from then on a scan is tested and takes nothing in. */
  'scanners.show': { request: nothing, response: nothing },
  /** Closes it. */
  'scanners.leave': { request: nothing, response: nothing },
  /** Looks for scanners now; ends when each is open, or it is clear why not. */
  'scanners.lookAgain': { request: nothing, response: nothing },
  /** Switches a scanner from keyboard mode to HID POS until it is plugged in again. */
  'scanners.switchToHidPos': {
    request: z.strictObject({ deviceKey: z.string().max(300) }),
    response: nothing,
  },
  /** Begins to learn how a scanner in keyboard mode types, or ends that. */
  'scanners.learn': { request: z.strictObject({ on: z.boolean() }), response: nothing },
  /** One run of keys while learning. */
  'scanners.learnRun': { request: z.strictObject({ keys }), response: nothing },
  /** Puts the scanner screen's report on the clipboard. */
  'scanners.copyReport': { request: nothing, response: nothing },
  ...RETURNS_COMMANDS,
  ...KEY_COMMANDS,
  ...LOST_COMMANDS,
  ...HISTORY_COMMANDS,
  ...BOX_COMMANDS,
  ...PAPER_COMMANDS,
  ...UNDO_COMMANDS,
  ...TRAINING_COMMANDS,
} as const satisfies Record<CommandName, { request: z.ZodType; response: z.ZodType }>

/** What the page sends with a command, before it is checked: brands are not needed to ask. */
export type CommandRequest<N extends CommandName> = z.input<(typeof COMMANDS)[N]['request']>
/** What a handler gets. */
export type CheckedRequest<N extends CommandName> = z.output<(typeof COMMANDS)[N]['request']>
/** What a command answers. */
export type CommandResponse<N extends CommandName> = z.output<(typeof COMMANDS)[N]['response']>
