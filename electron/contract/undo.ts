import { z } from 'zod'
import { problemSchema } from './problem.ts'
import { intakeIdSchema } from './serials.ts'

/** A time of the station, as in `intake.ts`, which knows this file. */
const timeSchema = z.iso.datetime()
const nothing = z.strictObject({})

/** The shortest PIN that a hash is made of, and the longest that is taken, in characters. */
export const SHORTEST_PIN = 6
/** The longest PIN that is taken, in characters. */
export const LONGEST_PIN = 32

/** The shortest reason for an undo, in characters: words, not a dot. */
export const SHORTEST_REASON = 3
/** Why an intake was a mistake, in a person's words: one line of printable text. */
export const undoReasonSchema = z
  .string()
  .trim()
  .min(SHORTEST_REASON)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'one line of printable characters')

/** The name of a supervisor, as the station file has it. */
export const supervisorNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'one line of printable characters')

/**
 * The hash of a PIN with all that is needed to check it: `scrypt:N,r,p:salt:hash`, salt and hash in base64url. The
 * bounds keep a wrong file from taking the station's memory.
 */
export const PIN_HASH =
  /^scrypt:(?<n>\d{4,7}),(?<r>[1-9]\d?),(?<p>[1-4]):(?<salt>[\w-]{22,86}):(?<hash>[\w-]{43})$/

/**
 * How the last try to enable an intake's device again stands. `requested`: nothing was sent; `sent`: the call left and
 * no answer is recorded; `refused`: nothing happened at RSA, `problem` says why; `unanswered`: RSA may have done it;
 * `done`: RSA said Enabled.
 */
export const undoStandSchema = z.strictObject({
  state: z.enum(['requested', 'sent', 'refused', 'unanswered', 'done']),
  reason: undoReasonSchema,
  supervisor: supervisorNameSchema,
  problem: problemSchema.nullable(),
  /** When it came to stand so. */
  at: timeSchema,
})
/** How the last try to enable an intake's device again stands. */
export type UndoStand = z.infer<typeof undoStandSchema>

/** Whether the device may be alive again although nobody knows: a call left the station, and no answer settled it. */
export function isUncertain(undo: Pick<UndoStand, 'state'> | null, busy: boolean): boolean {
  return undo !== null && (undo.state === 'unanswered' || (undo.state === 'sent' && !busy))
}

/** What the page may offer for an intake, and what came of the last try. */
export const undoOfferSchema = z.strictObject({
  /**
   * `offered`: a supervisor may enable it until `until`. `uncertain`: RSA must be asked first. `busy`: one moment.
   * `undone`: it is enabled again. `not-offered`: `problem` says why not.
   */
  kind: z.enum(['offered', 'uncertain', 'busy', 'undone', 'not-offered']),
  /** Why it is not offered; null where it is. */
  problem: problemSchema.nullable(),
  /** Until when; null where it is not offered. */
  until: timeSchema.nullable(),
  /** Who may, and from when on each of them may try again after wrong PINs. */
  supervisors: z.array(z.strictObject({ name: supervisorNameSchema, waitUntil: timeSchema.nullable() })),
  /** The last try. */
  last: undoStandSchema.nullable(),
})
/** What the page may offer for an intake. */
export type UndoOffer = z.infer<typeof undoOfferSchema>

/** The commands of the undo. A request names no serial and no user: the main process knows them. */
export const UNDO_COMMANDS = {
  /** What may be offered for an intake; asks nobody outside. */
  'undo.offer': {
    request: z.strictObject({ intakeId: intakeIdSchema }),
    response: undoOfferSchema,
  },
  /** A supervisor asks to enable it again. Ends when RSA's answer, or its absence, is in the journal. */
  'undo.request': {
    request: z.strictObject({
      intakeId: intakeIdSchema,
      supervisor: supervisorNameSchema,
      /** Without control characters: scrypt takes a NUL at the end for nothing. */
      pin: z
        .string()
        .min(1)
        .max(LONGEST_PIN)
        .regex(/^\P{Cc}*$/u),
      reason: undoReasonSchema,
    }),
    response: nothing,
  },
  /** Asks RSA how an uncertain one stands; nothing is changed there. */
  'undo.checkAgain': {
    request: z.strictObject({ intakeId: intakeIdSchema }),
    response: nothing,
  },
} as const
