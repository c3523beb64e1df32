import type { IntakeView, StoryLine } from '../../../../electron/contract/intake.ts'
import { useWords } from '../../../i18n/words.tsx'

const SHOWN = 5

function storyOfSource(source: IntakeView['source']): 'story.typed' | 'story.scanned' | 'story.foundByName' {
  if (source === 'typed') return 'story.typed'
  return source === 'user-lookup' || source === 'directory' ? 'story.foundByName' : 'story.scanned'
}

/** What happened to an intake, line by line with its times; the last lines of a long story. */
export function Story({ intake }: { intake: IntakeView }) {
  const { t, clockExact } = useWords()
  const lines = intake.story.slice(-SHOWN)
  const earlier = intake.story.length - lines.length
  const word = (line: StoryLine): string => {
    if (line.event === 'opened') return t(storyOfSource(intake.source))
    return t(`story.${line.event}`)
  }
  return (
    <section className="story" aria-label={t('outcome.story')}>
      {earlier > 0 && <p className="soft">{t('outcome.earlier', { count: earlier })}</p>}
      <ol className="story-lines">
        {lines.map((line, index) => (
          <li key={line.row} data-last={index === lines.length - 1}>
            <time className="story-time" dateTime={line.at}>
              {clockExact(line.at)}
            </time>
            <span>{word(line)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
