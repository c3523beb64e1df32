import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.tsx'
import type { Family } from '../parts/family.ts'
import { useMoments } from './use-moments.ts'

/** One bar: its name, with a sign where it has one, how many, and its pattern. */
export interface Bar {
  readonly key: string
  readonly name: string
  readonly sign?: ReactNode
  readonly count: number
  /** `plain` for what is no kind of outcome. */
  readonly family: Family | 'plain'
}

/** Bars with their numbers beside them: a chart to look at and a table to read, in one. */
export function BarTable({ title, head, bars }: { title: string; head: string; bars: readonly Bar[] }) {
  const { t, count } = useWords()
  const { share } = useMoments()
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  const total = bars.reduce((sum, bar) => sum + bar.count, 0)
  return (
    <table className="bars">
      <caption className="figure-title">{title}</caption>
      <thead className="unseen-head">
        <tr>
          <th scope="col">{head}</th>
          <td />
          <th scope="col">{t('history.report.devices')}</th>
          <th scope="col">{t('history.report.share')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} data-bar={bar.key} data-count={bar.count}>
            <th scope="row" className="bar-name">
              <span className="bar-name-box">
                {bar.sign}
                {bar.name}
              </span>
            </th>
            <td className="bar-cell">
              <svg className="chart" aria-hidden="true" focusable="false">
                <rect
                  className="bar-shape"
                  data-family={bar.family}
                  width={`${(bar.count / most) * 100}%`}
                  height="100%"
                  fill={bar.family === 'plain' ? undefined : `url(#history-${bar.family})`}
                />
              </svg>
            </td>
            <td className="bar-count">{count(bar.count)}</td>
            <td className="bar-share soft">{share(bar.count, total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
