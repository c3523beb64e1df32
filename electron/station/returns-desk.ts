import type { Cloud } from '../cloud/cloud.ts'
import type { UserAuthenticators } from '../cloud/further/authenticators.ts'
import type { RETURNS_COMMANDS } from '../contract/returns.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { CounterRules, Holdings } from '../contract/returns.ts'
import { NO_TICKET_RULES, type TicketRules } from '../contract/returns-rules.ts'
import type { DeviceSerial, IntakeId } from '../contract/serials.ts'
import { acceptOwner, checkOwner } from '../intake/check-owner.ts'
import { disableFido, ownFidoOf } from '../intake/disable-fido.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import type { Journal } from '../journal/journal.ts'

/** The returns counter's own commands. */
export type ReturnsCommand = keyof typeof RETURNS_COMMANDS

/** What the returns desk needs. */
export interface ReturnsDeskParts {
  readonly journal: Journal
  readonly cloud: Cloud
  readonly intake: IntakeService
  readonly rules: CounterRules
  readonly now: () => Date
  readonly changed: (intakeId: IntakeId) => void
}

/** So long a permission that is missing is not asked for again, at each device: it takes an administrator. */
const PERMISSION_REST_MS = 10 * 60 * 1000

/** The handlers of the returns counter. */
export function returnsHandlers(parts: ReturnsDeskParts): Pick<Handlers, ReturnsCommand> {
  const { journal, cloud, intake, rules, now } = parts
  let notPermitted: { readonly problem: Problem; readonly at: number } | null = null

  const holdings = async (intakeId: IntakeId): Promise<Result<Holdings>> => {
    const record = intake.find(intakeId)
    if (record === null) return failed(problem('unknown-intake'))
    const owner = record.user === null ? null : journal.people.find(record.user)
    if (owner === null) return failed(problem('owner-forgotten', { serial: record.deviceSerial }))
    const age = notPermitted === null ? 0 : now().getTime() - notPermitted.at
    if (notPermitted !== null && age >= 0 && age < PERMISSION_REST_MS) return failed(notPermitted.problem)
    const listed = await cloud.authenticators.ofUser(owner.userId)
    notPermitted = null
    if (!listed.ok) {
      // RSA says so of an OAuth client; of a legacy key it says only that it is not authorized.
      const { code } = listed.problem
      const isMissing = code === 'call-permission-missing' || code === 'not-authorized'
      if (isMissing) notPermitted = { problem: listed.problem, at: now().getTime() }
      return listed
    }
    return listed.value === null
      ? failed(problem('user-not-found'))
      : succeeded(holdingsOf(listed.value, record.deviceSerial))
  }

  return {
    'intake.holdings': ({ intakeId }) => holdings(intakeId),
    'intake.checkOwner': ({ intakeId, email }) => checkOwner(parts, intakeId, email),
    'intake.acceptOwner': ({ intakeId }) => Promise.resolve(empty(acceptOwner(parts, intakeId))),
    'intake.disableFido': async ({ intakeId }) =>
      rules.mayDisableFido
        ? empty(await intake.alone(intakeId, (record) => disableFido(parts, record)))
        : failed(problem('call-not-allowed', { member: 'allow.fido' })),
  }
}

/** What a station's options say of its counter. */
export function rulesOf({
  ticket = NO_TICKET_RULES,
  allow,
}: {
  readonly ticket?: TicketRules
  readonly allow?: { readonly fido: boolean }
}): CounterRules {
  return { ticket, mayDisableFido: allow?.fido ?? false }
}

/** What else a user holds besides this device. */
export function holdingsOf(listed: UserAuthenticators, serial: DeviceSerial): Holdings {
  const own = ownFidoOf(listed.fido, serial)
  return {
    ds100s: listed.ds100s
      .filter(({ deviceSerial }) => deviceSerial !== serial)
      .map(({ deviceSerial, status }) => ({ deviceSerial, status })),
    // A FIDO credential inside another DS100 is that device's.
    fidoKeys: listed.fido.filter(({ deviceSerial }) => deviceSerial === null).length,
    phones: listed.phones,
    others: listed.others - listed.phones,
    ownFido: own === undefined ? null : { status: own.status },
  }
}

function empty(result: Result<unknown>): Result<Record<string, never>> {
  return result.ok ? succeeded({}) : result
}
