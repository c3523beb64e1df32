import { useState } from 'react'
import type { ScannerDeviceState } from '../../electron/contract/scanners.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import { ScannerSign } from '../parts/scanner-sign.tsx'
import { driverProblem } from './driver-problem.ts'
import { ScannerCard } from './scanner-card.tsx'

/** What somebody has to see to comes first, what merely works comes last. */
const ORDER: readonly ScannerDeviceState[] = [
  'no-permission',
  'busy',
  'failed',
  'opening',
  'ready',
  'keyboard-mode',
]

/** The scanners that the operating system lists, each with its state; or why there are none. */
export function SeenScanners() {
  const { t } = useWords()
  const { snapshot } = useStation()
  const { scanner } = snapshot
  const scanners = snapshot.scanners.toSorted(
    (one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state),
  )
  return (
    <section className="seen" aria-labelledby="seen-title">
      <div className="section-head">
        <h2 className="section-title" id="seen-title">
          {t('scanners.seen')}
        </h2>
        <LookAgain />
      </div>
      {scanner.state === 'unavailable' && <ProblemCard problem={driverProblem(scanner.cause)} tone="owed" />}
      {scanners.length === 0 && scanner.state !== 'unavailable' && (
        <div className="scanner-card scanner-card-none">
          <ScannerSign kind="none" size="card" />
          <div>
            <h3 className="scanner-name">{t('scanners.none')}</h3>
            <p className="soft">{t('scanners.noneHint')}</p>
          </div>
        </div>
      )}
      <ul className="scanner-list">
        {scanners.map((device) => (
          <li key={device.deviceKey}>
            <ScannerCard device={device} isOnly={scanners.length === 1} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LookAgain() {
  const { t } = useWords()
  const { act } = useStation()
  const [looking, setLooking] = useState(false)
  // Not `disabled`, which would take the focus away from who pressed it.
  const look = (): void => {
    if (looking) return
    setLooking(true)
    void act('scanners.lookAgain', {}).then(() => {
      setLooking(false)
    })
  }
  return (
    <button type="button" className="button button-small" aria-disabled={looking} onClick={look}>
      {t(looking ? 'scanners.looking' : 'scanners.lookAgain')}
    </button>
  )
}
