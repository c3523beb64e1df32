import type { TellingLine } from '../../electron/contract/history.ts'
import { dayOf } from '../../electron/contract/history-days.ts'
import type { IntakeView } from '../../electron/contract/intake.ts'
import { useWords } from '../i18n/words.tsx'
import { useMoments } from './use-moments.ts'

/** Every row of the journal about one intake, in order: when, what, who, why, and the row's number. */
export function Telling({ intake, telling }: { intake: IntakeView; telling: readonly TellingLine[] }) {
  const { t, clockExact, count, problem: textOf } = useWords()
  const { fullDay } = useMoments()
  const wordOf = (line: TellingLine): string =>
    line.event === 'opened' ? t(SCANNED[intake.source]) : t(`story.${line.event}`)
  return (
    <section className="telling" aria-labelledby="telling-title">
      <h2 className="telling-title" id="telling-title">
        {t('history.story.title')}
      </h2>
      <ol className="telling-lines">
        {telling.map((line, index) => {
          const day = dayOf(new Date(line.at))
          const before = telling[index - 1]
          const isNewDay = before === undefined || dayOf(new Date(before.at)) !== day
          const text = line.problem === null ? null : textOf(line.problem)
          return (
            <li key={line.row} className="telling-line" data-row={line.row} data-event={line.event}>
              {isNewDay && <p className="telling-day soft">{fullDay(day)}</p>}
              <time className="telling-time" dateTime={line.at}>
                {clockExact(line.at)}
              </time>
              <div className="telling-words">
                <p className="telling-word">{wordOf(line)}</p>
                {text !== null && (
                  <p className="telling-problem">
                    {text.title}. {text.detail}
                  </p>
                )}
                <p className="telling-by soft">
                  {t('history.story.by', { operator: line.operator, row: count(line.row) })}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** How it came in, by where its serial came from. */
const SCANNED: Readonly<Record<IntakeView['source'], 'story.scanned' | 'story.typed' | 'story.foundByName'>> =
  {
    'hid-pos': 'story.scanned',
    'ibm-handheld': 'story.scanned',
    wedge: 'story.scanned',
    typed: 'story.typed',
    'user-lookup': 'story.foundByName',
    directory: 'story.foundByName',
  }
