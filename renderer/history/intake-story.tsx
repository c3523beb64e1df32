import type { HistoryIntake } from '../../electron/contract/history.ts'
import { useFocusHome } from '../app/use-focus-home.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import { OutcomeIcon } from '../parts/outcome-icon.tsx'
import { familyOf } from '../parts/family.ts'
import { ProblemCard } from '../parts/problem-card.tsx'
import { Serial } from '../parts/serial.tsx'
import { shownState } from '../parts/shown-state.ts'
import { Facts } from './facts.tsx'
import { IntakeActions } from './intake-actions.tsx'
import { Telling } from './telling.tsx'
import { useStory } from './use-story.ts'

/** One intake from its scan to how it stands: its facts, every row that the journal has of it, what can be done. */
export function IntakeStory({ intakeId, onBack }: { intakeId: string; onBack: () => void }) {
  const { t } = useWords()
  const { story, problem, again } = useStory(intakeId)
  return (
    <div
      className="story-screen"
      data-story={story === null ? (problem === null ? 'loading' : 'failed') : 'read'}
    >
      <button type="button" className="history-back" onClick={onBack}>
        <svg className="chevron chevron-back" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M10 3L5 8l5 5" />
        </svg>
        {t('history.story.back')}
      </button>
      {story !== null && <Read story={story} />}
      {story === null && (
        <NotRead words={t(problem === null ? 'history.story.loading' : 'history.story.title')} />
      )}
      {problem !== null && (
        <ProblemCard problem={problem}>
          <button type="button" className="button button-small" onClick={again}>
            {t('outcome.tryAgain')}
          </button>
        </ProblemCard>
      )}
    </div>
  )
}

/** Before the story is there, or where it never comes: the focus has its place. */
function NotRead({ words }: { words: string }) {
  const headline = useHeadline()
  return (
    <h1 className="headline" tabIndex={-1} ref={headline}>
      {words}
    </h1>
  )
}

function Read({ story }: { story: HistoryIntake }) {
  const { t } = useWords()
  const headline = useHeadline()
  // What was asked of the device may not be offered any more.
  useFocusHome(headline)
  const { intake, telling } = story
  return (
    <>
      <header className="story-head" data-family={familyOf(shownState(intake))} data-state={intake.state}>
        <OutcomeIcon state={shownState(intake)} size="hero" />
        <div>
          <h1 className="story-word" tabIndex={-1} ref={headline}>
            <Serial serial={intake.deviceSerial} size="large" />
            <span className="story-state">{t(`state.${shownState(intake)}`)}</span>
          </h1>
        </div>
      </header>
      <div className="actions history-actions">
        <IntakeActions intake={intake} />
      </div>
      <div className="story-body">
        <Facts story={story} />
        <Telling intake={intake} telling={telling} />
      </div>
    </>
  )
}
