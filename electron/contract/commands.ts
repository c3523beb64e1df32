import { z } from 'zod'
import type { CommandName } from './names.ts'
import { deviceSerialSchema, intakeIdSchema } from './serials.ts'
import { snapshotSchema } from './snapshot.ts'
import { languageSchema, reasonSchema, themeSchema, ticketSchema } from './words.ts'

const nothing = z.strictObject({})
const oneIntake = z.strictObject({ intakeId: intakeIdSchema })

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
    }),
    response: z.strictObject({
      /** `same-device`: the serial of the device on the screen, scanned once more. */
      landed: z.enum(['opened', 'resumed', 'same-device']),
      intakeId: intakeIdSchema,
      deviceSerial: deviceSerialSchema,
    }),
  },
  /** Asks RSA whose the device is. Ends when the answer, or its absence, is in the journal. */
  'intake.lookUp': { request: oneIntake, response: nothing },
  /** A person confirmed. Ends when the outcome, or what is owed, is in the journal. */
  'intake.disable': {
    request: z.strictObject({ intakeId: intakeIdSchema, reason: reasonSchema, ticket: ticketSchema }),
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
  /** Language and colours of this station. */
  'settings.change': {
    request: z.strictObject({
      language: languageSchema.nullable().optional(),
      theme: themeSchema.optional(),
    }),
    response: nothing,
  },
} as const satisfies Record<CommandName, { request: z.ZodType; response: z.ZodType }>

/** What the page sends with a command, before it is checked: brands are not needed to ask. */
export type CommandRequest<N extends CommandName> = z.input<(typeof COMMANDS)[N]['request']>
/** What a handler gets. */
export type CheckedRequest<N extends CommandName> = z.output<(typeof COMMANDS)[N]['request']>
/** What a command answers. */
export type CommandResponse<N extends CommandName> = z.output<(typeof COMMANDS)[N]['response']>
