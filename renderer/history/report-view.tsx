import type { HistoryReport } from '../../electron/contract/history.ts'
import { dayAfter, dayOf } from '../../electron/contract/history-days.ts'
import { useWords } from '../i18n/words.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import { HistoryHead } from './history-head.tsx'
import type { HistoryView } from './history-screen.tsx'
import { Patterns } from './patterns.tsx'
import { firstOfMonth, lastOfMonth } from './ranges.ts'
import { Days, Outcomes, Reasons, Times } from './report-figures.tsx'
import { useMoments } from './use-moments.ts'
import { useReport } from './use-report.ts'

/** Which day or month is shown: a month by any of its days. */
export interface ReportRange {
  readonly kind: 'day' | 'month'
  readonly day: string
}

const KINDS = ['day', 'month'] as const

/** The picture of a day or a month: how many, how they ended, why they came, how long it took, what is owed. */
export function ReportView({
  range,
  onRange,
  onTurn,
}: {
  range: ReportRange
  onRange: (range: ReportRange) => void
  onTurn: (view: HistoryView) => void
}) {
  const { t } = useWords()
  const { kind, day } = range
  const from = kind === 'day' ? day : firstOfMonth(day)
  const to = kind === 'day' ? day : lastOfMonth(day)
  const { report, problem, again } = useReport(from, to)
  const isOfRange = report?.from === from && report.to === to
  const state = problem !== null ? 'failed' : !isOfRange ? 'loading' : report.total === 0 ? 'none' : 'some'
  return (
    <>
      <HistoryHead view="report" takesFocus onTurn={onTurn} />
      <RangeBar range={range} from={from} to={to} onRange={onRange} />
      <Patterns />
      <section className="report" aria-label={t('history.view.report')} data-report={state}>
        {problem !== null && (
          <ProblemCard problem={problem}>
            <button type="button" className="button button-small" onClick={again}>
              {t('outcome.tryAgain')}
            </button>
          </ProblemCard>
        )}
        {state === 'loading' && <p role="status">{t('history.report.loading')}</p>}
        {state === 'none' && <p className="history-none-word report-none">{t('history.report.none')}</p>}
        {state === 'some' && report !== null && (
          <>
            <Numbers report={report} />
            <div className="figures">
              <Outcomes report={report} />
              <Reasons report={report} />
            </div>
            <Times report={report} />
            {kind === 'month' && (
              <Days
                report={report}
                onDay={(chosen) => {
                  onRange({ kind: 'day', day: chosen })
                }}
              />
            )}
          </>
        )}
      </section>
    </>
  )
}

/** Which day or month, one before, one after; the future has none. */
function RangeBar({
  range: { kind, day },
  from,
  to,
  onRange,
}: {
  range: ReportRange
  from: string
  to: string
  onRange: (range: ReportRange) => void
}) {
  const { t } = useWords()
  const { fullDay, month } = useMoments()
  const today = dayOf(new Date())
  const isLast = to >= today
  return (
    <div className="range-bar">
      <div className="history-views" role="group" aria-label={t('history.report.kind')}>
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className="choice history-view"
            aria-pressed={each === kind}
            onClick={() => {
              onRange({ kind: each, day: day > today ? today : day })
            }}
          >
            {t(`history.report.${each}`)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button range-step"
        aria-label={t('history.report.before')}
        onClick={() => {
          onRange({ kind, day: dayAfter(from, -1) })
        }}
      >
        <svg className="chevron chevron-back" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M10 3L5 8l5 5" />
        </svg>
      </button>
      <h2 className="range-name" aria-live="polite">
        {kind === 'day' ? fullDay(day) : month(day)}
      </h2>
      <button
        type="button"
        className="button range-step"
        aria-label={t('history.report.after')}
        aria-disabled={isLast}
        onClick={() => {
          if (!isLast) onRange({ kind, day: dayAfter(to, 1) })
        }}
      >
        <svg className="chevron chevron-on" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M6 3l5 5-5 5" />
        </svg>
      </button>
    </div>
  )
}

/** The few numbers that are read from two metres. */
function Numbers({ report }: { report: HistoryReport }) {
  const { t, count } = useWords()
  const { length, when } = useMoments()
  const { total, times, owed } = report
  return (
    <ul className="numbers">
      <li className="number">
        <strong className="number-value">{count(total)}</strong>
        <span className="soft">{t('history.report.taken', { count: total })}</span>
      </li>
      {times.median !== null && times.ninety !== null && (
        <li className="number">
          <strong className="number-value">{length(times.median)}</strong>
          <span className="soft">{t('history.report.median', { ninety: length(times.ninety) })}</span>
        </li>
      )}
      <li className="number" data-owed={owed.count}>
        <strong className="number-value">{count(owed.count)}</strong>
        <span className="soft">
          {owed.oldestSince === null
            ? t('history.report.nothingOwed')
            : t('history.report.owedSince', { time: when(owed.oldestSince) })}
        </span>
      </li>
    </ul>
  )
}
