import type { ScannerFeedback } from '../../electron/contract/scanners.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { Managed } from './managed.tsx'

const CHOICES: readonly ScannerFeedback[] = ['off', 'refused', 'all']

/** When the scanner itself beeps, where it can. */
export function Beeps() {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const { scannerFeedback, scanners } = snapshot
  const managed = snapshot.managed.includes('scannerFeedback')
  const nobodyBeeps = scanners.length > 0 && !scanners.some(({ canBeep }) => canBeep)
  return (
    <fieldset className="card side-card beeps" disabled={managed}>
      <legend className="section-title">{t('scanners.beeps.title')}</legend>
      <div className="choices">
        {CHOICES.map((choice) => (
          <label className="choice" key={choice} data-chosen={choice === scannerFeedback}>
            <input
              className="choice-input"
              type="radio"
              name="beeps"
              value={choice}
              checked={choice === scannerFeedback}
              onChange={() => void act('settings.change', { scannerFeedback: choice })}
            />
            {t(`scanners.beeps.${choice}`)}
          </label>
        ))}
      </div>
      {managed && <Managed />}
      {nobodyBeeps && <p className="soft">{t('scanners.beeps.none')}</p>}
    </fieldset>
  )
}
