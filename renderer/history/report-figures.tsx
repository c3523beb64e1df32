import type { HistoryReport } from '../../electron/contract/history.ts'
import { TIME_BUCKETS } from '../../electron/contract/history-names.ts'
import { INTAKE_STATES } from '../../electron/contract/lifecycle.ts'
import { useWords, type Speech } from '../i18n/words.tsx'
import { familyOf, type Family } from '../parts/family.ts'
import { FamilyIcon, OutcomeIcon } from '../parts/outcome-icon.tsx'
import { BarTable } from './bar-table.tsx'
import { Columns } from './columns.tsx'
import { useMoments, type Moments } from './use-moments.ts'

/** How they stand now, in the order of the lifecycle's ends. */
export function Outcomes({ report: { states } }: { report: HistoryReport }) {
  const { t } = useWords()
  const countOf = new Map(states.map(({ state, count }) => [state, count]))
  // The ends come last in the lifecycle and first in the picture.
  const order = [...INTAKE_STATES.slice(ENDS_FROM), ...INTAKE_STATES.slice(0, ENDS_FROM)]
  const bars = order.flatMap((state) => {
    const count = countOf.get(state) ?? 0
    return count === 0
      ? []
      : [
          {
            key: state,
            name: t(`state.${state}`),
            sign: <OutcomeIcon state={state} size="chip" />,
            count,
            family: familyOf(state),
          },
        ]
  })
  return <BarTable title={t('history.report.outcomes')} head={t('history.filter.state')} bars={bars} />
}

const ENDS_FROM = INTAKE_STATES.indexOf('disabled')

/** Why they were taken in. */
export function Reasons({ report: { reasons } }: { report: HistoryReport }) {
  const { t } = useWords()
  const bars = reasons.map(({ reason, count }) => ({
    key: reason ?? 'none',
    name: reason === null ? t('history.report.noReason') : t(`reason.${reason}`),
    count,
    family: 'plain' as const,
  }))
  return <BarTable title={t('history.report.reasons')} head={t('history.filter.reason')} bars={bars} />
}

/** From the scan to the outcome: columns, and the same as a table. */
export function Times({ report: { times } }: { report: HistoryReport }) {
  const speech = useWords()
  const moments = useMoments()
  const { t, count } = speech
  if (times.count === 0) return null
  const names = times.buckets.map((_, place) => nameOfBucket(place, speech, moments))
  return (
    <section className="figure" aria-labelledby="figure-times">
      <h3 className="figure-title" id="figure-times">
        {t('history.report.times')}
      </h3>
      <div className="figure-pair">
        <Columns
          columns={times.buckets.map((many, place) => ({
            key: String(place),
            label: names[place] ?? '',
            parts: [{ family: 'plain', count: many }],
          }))}
        />
        <table className="numbers-table">
          <thead>
            <tr>
              <th scope="col">{t('history.report.time')}</th>
              <th scope="col">{t('history.report.devices')}</th>
            </tr>
          </thead>
          <tbody>
            {times.buckets.map((many, place) => (
              <tr key={names[place]}>
                <th scope="row">{names[place]}</th>
                <td>{count(many)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function nameOfBucket(place: number, { t }: Speech, { seconds }: Moments): string {
  const end = TIME_BUCKETS[place]
  const begin = TIME_BUCKETS[place - 1]
  if (end === undefined) return t('history.report.longer', { time: seconds(begin ?? 0) })
  return t('history.report.upTo', { time: seconds(end) })
}

const FAMILIES: readonly Family[] = ['done', 'already', 'refused', 'undone', 'owed', 'open']

/** Day by day: columns by kind of outcome, and the same as a table from which each day can be opened. */
export function Days({ report: { days }, onDay }: { report: HistoryReport; onDay: (day: string) => void }) {
  const { t, count } = useWords()
  const { shortDay } = useMoments()
  const counted = days.map(({ day, states }) => ({
    day,
    counts: FAMILIES.map((family) => ({
      family,
      count: states.reduce((sum, each) => (familyOf(each.state) === family ? sum + each.count : sum), 0),
    })),
  }))
  return (
    <section className="figure" aria-labelledby="figure-days">
      <h3 className="figure-title" id="figure-days">
        {t('history.report.days')}
      </h3>
      <Columns
        every={5}
        columns={counted.map(({ day, counts }) => ({
          key: day,
          label: String(Number(day.slice(8))),
          parts: counts,
        }))}
      />
      <div className="days-table" tabIndex={0} role="group" aria-labelledby="figure-days">
        <table className="numbers-table">
          <thead>
            <tr>
              <th scope="col">{t('history.report.day')}</th>
              {FAMILIES.map((family) => (
                <th scope="col" key={family}>
                  <span className="bar-name-box">
                    <FamilyIcon family={family} size="chip" />
                    {t(`history.family.${family}`)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counted
              .filter(({ counts }) => counts.some((each) => each.count > 0))
              .map(({ day, counts }) => (
                <tr key={day}>
                  <th scope="row">
                    <button
                      type="button"
                      className="day-link"
                      onClick={() => {
                        onDay(day)
                      }}
                    >
                      {shortDay(day)}
                    </button>
                  </th>
                  {counts.map((each) => (
                    <td key={each.family}>{count(each.count)}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
