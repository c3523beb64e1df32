import { z } from 'zod'
import { problem, problemSchema, type Problem } from './problem.ts'
import {
  CONDITIONS,
  looksLikeEmail,
  LONGEST_EMAIL,
  OWNER_VERDICTS,
  ticketFault,
  type TicketRules,
} from './returns-rules.ts'
import { deviceSerialSchema, intakeIdSchema } from './serials.ts'

const count = z.int().nonnegative()

/** How a device looks as it comes in, checked. */
export const conditionSchema = z.enum(CONDITIONS)

/** What came of an owner check, checked. */
export const ownerVerdictSchema = z.enum(OWNER_VERDICTS)

/** The last owner check of an intake; `accepted`: somebody else's, and a person went on all the same. */
export const ownerCheckSchema = z.enum([...OWNER_VERDICTS, 'accepted'])
/** The last owner check of an intake. */
export type OwnerCheck = z.infer<typeof ownerCheckSchema>

/**
 * How disabling the device's FIDO credential went. `requested`: on its way; `refused`: not done, and `problem` says
 * why; `unanswered`: RSA may have done it. Only `disabled` says that RSA did.
 */
export const fidoStandSchema = z.strictObject({
  state: z.enum(['requested', 'disabled', 'refused', 'unanswered']),
  problem: problemSchema.nullable(),
})
/** How disabling the device's FIDO credential went. */
export type FidoStand = z.infer<typeof fidoStandSchema>

/** What RSA says of an authenticator; null where it says nothing. */
const statusSchema = z.enum(['Enabled', 'Disabled']).nullable()

/** What else a user holds, as RSA lists it. Only counts and serials: no ids cross the bridge. */
export const holdingsSchema = z.strictObject({
  /** The user's other DS100s. */
  ds100s: z.array(z.strictObject({ deviceSerial: deviceSerialSchema.nullable(), status: statusSchema })),
  /** FIDO authenticators that are no part of a DS100. */
  fidoKeys: count,
  phones: count,
  /** Authenticators of other kinds. */
  others: count,
  /** The FIDO credential inside this very device; null where RSA lists none for it. */
  ownFido: z.strictObject({ status: statusSchema }).nullable(),
})
/** What else a user holds. */
export type Holdings = z.infer<typeof holdingsSchema>

/** The station file's rules for tickets, as the page gets them; see `TicketRules`. */
export const ticketRulesSchema = z.strictObject({
  pattern: z.string().nullable(),
  required: z.boolean(),
  example: z.string().nullable(),
})

/** What the counter may do and asks for, beyond what every station does. */
export const counterRulesSchema = z.strictObject({
  ticket: ticketRulesSchema,
  /** Whether the station file allows to disable FIDO authenticators. */
  mayDisableFido: z.boolean(),
})
/** What the counter may do and asks for. */
export type CounterRules = z.infer<typeof counterRulesSchema>

const oneIntake = z.strictObject({ intakeId: intakeIdSchema })
const nothing = z.strictObject({})

/** The returns counter's own commands. As everywhere, none carries a user: the main process knows whom it looked up. */
export const RETURNS_COMMANDS = {
  /** What else the looked-up user holds. It is shown beside, and its failure stops nothing. */
  'intake.holdings': { request: oneIntake, response: holdingsSchema },
  /** Compares an e-mail address that a person gave with the looked-up user. The journal gets the verdict alone. */
  'intake.checkOwner': {
    request: z.strictObject({
      intakeId: intakeIdSchema,
      email: z.string().trim().max(LONGEST_EMAIL).refine(looksLikeEmail, 'is no e-mail address'),
    }),
    /** `problem`: why RSA could not be asked, where that is what `not-known` comes from. */
    response: z.strictObject({ verdict: ownerVerdictSchema, problem: problemSchema.nullable() }),
  },
  /** The address is somebody else's, and a person decided to go on. */
  'intake.acceptOwner': { request: oneIntake, response: nothing },
  /** Disables the FIDO credential inside the device, once its OTP credential is disabled. Needs `allow.fido`. */
  'intake.disableFido': { request: oneIntake, response: nothing },
} as const

/** Why a device can't be taken in with this ticket; null where it can. */
export function ticketProblem(rules: TicketRules, ticket: string): Problem | null {
  switch (ticketFault(rules, ticket)) {
    case null:
      return null
    case 'missing':
      return problem('ticket-missing')
    case 'wrong':
      return problem('ticket-wrong', { ticket, expected: rules.example ?? rules.pattern ?? '' })
  }
}
