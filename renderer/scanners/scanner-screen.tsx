import { useEffect, useEffectEvent } from 'react'
import type { ScannerScreen as ScreenState } from '../../electron/contract/scanners.ts'
import { useStation } from '../app/station.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from '../parts/outcome-icon.tsx'
import { Notices } from '../parts/notices.tsx'
import { Beeps } from './beeps.tsx'
import { LearnCard } from './learn-card.tsx'
import { Learning } from './learning.tsx'
import { Report } from './report.tsx'
import { SeenScanners } from './seen-scanners.tsx'
import { Tests } from './tests.tsx'

/**
 * For set-up and support: which scanners are seen, and what a scan really is. It takes the place of stage and
 * rail, for while it is open nothing is taken in. That the main process says so, not a click, opens it.
 */
export function ScannerScreen({ screen }: { screen: ScreenState }) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const { learning } = screen
  const escape = useEffectEvent(() => {
    if (learning === null) void act('scanners.leave', {})
    else void act('scanners.learn', { on: false })
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') escape()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  return (
    <main className="scanners" data-screen="scanners" data-scan="test">
      <header className="scanners-head">
        <h1 className="headline" tabIndex={-1} ref={headline}>
          {t('scanners.headline')}
        </h1>
        <p className="scanners-sign">
          <FamilyIcon family="open" size="line" />
          {t('scanners.sign')}
        </p>
        <button type="button" className="button button-main" onClick={() => void act('scanners.leave', {})}>
          {t('scanners.close')}
        </button>
      </header>
      <Notices />
      <div className="scanners-bench">
        {learning !== null && <Learning learning={learning} />}
        {(learning === null || screen.scans.length > 0) && <Tests scans={screen.scans} />}
        <Report report={screen.report} />
      </div>
      <div className="scanners-side">
        <SeenScanners />
        <LearnCard isLearning={learning !== null} />
        <Beeps />
      </div>
    </main>
  )
}
