import { problem } from '../contract/problem.ts'
import { succeeded, type Result } from '../contract/result.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'

/** After a start: what was under way when the station stopped is owed from now on. Answers those intakes. */
export function recover(journal: Journal): Result<readonly IntakeRecord[]> {
  const interrupted = journal.intakes.inStates(['requested', 'sending'])
  const result = takeUp(journal, interrupted)
  if (!result.ok) return result
  return succeeded(
    interrupted.flatMap(({ intakeId }) => {
      const record = journal.intakes.find(intakeId)
      return record === null ? [] : [record]
    }),
  )
}

/** Takes up interrupted intakes: what was being sent is unknown, what was not sent is queued. */
export function takeUp(journal: Journal, interrupted: readonly IntakeRecord[]): Result<unknown> {
  return journal.record(() =>
    interrupted.map(({ intakeId, deviceSerial, state }) => {
      const why = problem('interrupted', { serial: deviceSerial })
      return state === 'sending'
        ? { event: 'disable-unanswered', intakeId, payload: { problem: why } }
        : { event: 'disable-deferred', intakeId, payload: { sent: false, problem: why } }
    }),
  )
}
