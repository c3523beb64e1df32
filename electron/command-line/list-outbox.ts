import { INTAKE_STATES, isFinal } from '../contract/lifecycle.ts'
import { isCallOwed } from '../intake/owed.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import { listIntakes } from '../journal/list-intakes.ts'
import { readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { outcomeWord } from './outcome-line.ts'
import { told, type Output } from './output.ts'

const UNFINISHED = INTAKE_STATES.filter((state) => !isFinal(state))
const MOST = 1_000_000

/** `station outbox`: what is owed, and what waits for the cloud or for a person. Works beside a running station. */
export function listOutbox(options: CommonOptions, isCheckout: boolean, output: Output): ExitCode {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const listed = listIntakes(configuration.value.folder, UNFINISHED, MOST)
  if (!listed.ok) return output.fail(listed.problem)
  const waiting = listed.value.filter((record) => isCallOwed(record) || !isAtTheCounter(record))
  for (const record of waiting) {
    const { intakeId, deviceSerial, state, since, tries, notBefore, problem, batch } = record
    const reason = record.reason ?? batch?.reason ?? null
    output.say(
      {
        intakeId,
        deviceSerial,
        outcome: outcomeWord(state),
        state,
        reason,
        since,
        tries,
        notBefore,
        problem: problem === null ? null : told(problem),
      },
      `${deviceSerial}  ${outcomeWord(state)}  since ${since}${problem === null ? '' : `  ${problem.title}`}`,
    )
  }
  const owed = waiting.filter(isCallOwed).length
  output.say(
    { outbox: { owed, waiting: waiting.length - owed } },
    `${owed} owed, ${waiting.length - owed} waiting for a person or for the cloud`,
  )
  return EXIT.done
}

/** Opened or found and not confirmed: that is on somebody's screen. */
function isAtTheCounter({ state }: IntakeRecord): boolean {
  return state === 'opened' || state === 'found'
}
