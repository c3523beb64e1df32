import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { Practice } from '../training/practice.tsx'

/** Says on every screen, from across the room, that nothing here is real. */
export function TrainingBanner() {
  const { t } = useWords()
  const { snapshot } = useStation()
  return (
    <header className="training">
      <strong className="training-word">{t('training.banner')}</strong>
      {snapshot.training !== null && <Practice training={snapshot.training} />}
      <span className="training-word training-place">
        {snapshot.stationName} · {t(`desk.${snapshot.desk}`)}
      </span>
    </header>
  )
}
