import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { KeyDoor } from '../../key/key-door.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { ProblemCard } from '../../parts/problem-card.tsx'

/** The whole station stands still, or is not set up yet: nothing can be taken in. */
export function StoppedScreen() {
  const { t } = useWords()
  const { snapshot } = useStation()
  const headline = useHeadline()
  const setUp = snapshot.mode === 'set-up'
  return (
    <main className="stopped" data-screen="stopped" data-mode={snapshot.mode}>
      <div className="outcome-head">
        <FamilyIcon family={setUp ? 'open' : 'refused'} size="hero" />
        <div>
          <h1 className="outcome-word" tabIndex={-1} ref={headline}>
            {t(setUp ? 'setUp.headline' : 'stopped.headline')}
          </h1>
          <p className="lead">{t(setUp ? 'setUp.lead' : 'stopped.lead')}</p>
        </div>
      </div>
      {snapshot.stopped !== null && (
        <ProblemCard problem={snapshot.stopped} tone={setUp ? 'owed' : 'refused'} />
      )}
      <KeyDoor />
      <p className="soft">
        {t('app.name')} {snapshot.version} · {snapshot.stationName}
      </p>
    </main>
  )
}
