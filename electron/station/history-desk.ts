import type { Handlers } from '../contract/dispatch.ts'
import type { HISTORY_COMMANDS, HistoryIntake, HistoryPerson, HistoryQuery } from '../contract/history.ts'
import { MOST_DAYS } from '../contract/history-names.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import { dayOf, daysOf } from '../contract/history-days.ts'
import { tell } from '../journal/history-telling.ts'
import type { HistoryThread } from '../journal/history-thread.ts'
import type { Journal } from '../journal/journal.ts'
import { beginList, type HistoryList } from './history-list.ts'
import { toIntakeView } from './intake-view.ts'

/** Asks the person at the window where a file shall go, by the name that it gets unless they choose another. */
export type ChoosePlace = (name: string) => Promise<string | null>

/** What the history's desk needs. */
export interface HistoryDeskParts {
  readonly journal: Journal
  readonly intake: Pick<IntakeService, 'find' | 'isBusy'>
  readonly history: HistoryThread
  /** A station without a window has nobody to ask. */
  readonly choosePlace: ChoosePlace
  readonly now: () => Date
}

/** The history's desk: its handlers, and its end. */
export interface HistoryDesk {
  readonly handlers: Pick<Handlers, keyof typeof HISTORY_COMMANDS>
  close(): Promise<void>
}

/** Makes the desk. */
export function createHistoryDesk(parts: HistoryDeskParts): HistoryDesk {
  const { history, now } = parts
  let list: HistoryList | null = null
  const giveUp = async (): Promise<void> => {
    const under = list
    list = null
    await under?.cancel()
  }
  return {
    handlers: {
      'history.search': async ({ query, after }) => {
        const wrong = wrongDays(query)
        return wrong ?? history.ask('search', { query, after })
      },
      'history.intake': async ({ intakeId }) => story(parts, intakeId),
      'history.report': async ({ from, to }) => {
        const days = daysOf(from, to, MOST_DAYS)
        if (days.length === 0 || days.length > MOST_DAYS) return failed(daysProblem(from, to))
        return history.ask('report', { days })
      },
      'history.export': async ({ query }) => {
        const wrong = wrongDays(query)
        if (wrong !== null) return wrong
        const place = await parts.choosePlace(`ds100-history-${dayOf(now())}.csv`)
        if (place === null) return succeeded({ chosen: false })
        await giveUp()
        const begun = await beginList(history, query, place)
        if (!begun.ok) return begun
        list = begun.value
        return succeeded({ chosen: true })
      },
      'history.exportNext': async () => {
        const under = list
        if (under === null) return failed(problem('export-not-under-way'))
        const next = await under.next()
        if ((!next.ok || next.value.done) && list === under) list = null
        return next
      },
      'history.exportCancel': async () => {
        await giveUp()
        return succeeded({})
      },
    },
    close: async () => {
      await giveUp()
      await history.close()
    },
  }
}

function story({ journal, intake }: HistoryDeskParts, intakeId: IntakeId): Result<HistoryIntake> {
  const record = intake.find(intakeId)
  if (record === null) return failed(problem('unknown-intake'))
  const view = toIntakeView(journal, record, intake.isBusy(intakeId))
  const person: HistoryPerson =
    record.user === null
      ? { known: 'none' }
      : view.assignedUser === null
        ? { known: 'forgotten' }
        : { known: 'yes', user: view.assignedUser }
  return succeeded({ intake: view, person, telling: [...tell(journal.rowsOf(intakeId))] })
}

function wrongDays({ from, to }: HistoryQuery): Result<never> | null {
  return from === null || to === null || from <= to ? null : failed(daysProblem(from, to))
}

function daysProblem(from: string, to: string) {
  return problem('history-days', { from, to, most: MOST_DAYS })
}
