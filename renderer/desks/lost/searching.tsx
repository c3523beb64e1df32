import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useNow } from '../../app/use-now.ts'
import { useState } from 'react'
import { useWords } from '../../i18n/words.tsx'

/** From here on the wait is shown in seconds. */
const PATIENCE_MS = 1000

/** RSA is asked who it is. A person may turn back at any time. */
export function Searching({ sought }: { sought: string }) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const [since] = useState(() => Date.now())
  const waited = useNow(250) - since
  return (
    <div className="screen working" data-lost="searching">
      <div className="working-main">
        <svg className="working-ring" viewBox="0 0 96 96" aria-hidden="true" focusable="false" data-turns>
          <circle cx="48" cy="48" r="40" />
        </svg>
        <div>
          <h1 className="headline" tabIndex={-1} ref={headline}>
            {t('lost.searching.headline')}
          </h1>
          <p className="lead soft lost-sought">{t('lost.searching.lead', { sought })}</p>
        </div>
      </div>
      {waited >= PATIENCE_MS && (
        <div className="working-wait">
          <progress className="progress" aria-label={t('working.progress')} />
          <span className="soft">{t('working.seconds', { seconds: Math.floor(waited / 1000) })}</span>
        </div>
      )}
      <div className="actions">
        <button type="button" className="button" onClick={() => void act('lost.startOver', {})}>
          {t('lost.startOver')}
        </button>
      </div>
    </div>
  )
}
