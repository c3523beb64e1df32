import type { TestScan } from '../../electron/contract/scan.ts'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from '../parts/outcome-icon.tsx'
import { ScannerSign } from '../parts/scanner-sign.tsx'
import { Serial } from '../parts/serial.tsx'
import { ScannedText } from './scanned-text.tsx'
import { TestCard } from './test-card.tsx'

/** The last scan, whole, and those before it, a line each. */
export function Tests({ scans }: { scans: readonly TestScan[] }) {
  const { t } = useWords()
  const [newest, ...older] = scans
  if (newest === undefined) return <NoTest />
  return (
    <>
      <TestCard scan={newest} />
      {older.length > 0 && (
        <section aria-labelledby="older-title">
          <h2 className="section-title" id="older-title">
            {t('scanners.test.older')}
          </h2>
          <ol className="older">
            {older.map((scan, index) => (
              <li key={`${scan.at} ${older.length - index}`}>
                <OlderTest scan={scan} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function NoTest() {
  const { t } = useWords()
  return (
    <section className="no-test">
      <ScannerSign kind="ready" size="hero" />
      <h2 className="no-test-title">{t('scanners.test.empty')}</h2>
      <p className="soft">{t('scanners.test.emptyHint')}</p>
    </section>
  )
}

function OlderTest({ scan }: { scan: TestScan }) {
  const { t, clockExact, problem } = useWords()
  return (
    <div className="older-test">
      <FamilyIcon family={scan.problem === null ? 'done' : 'refused'} size="line" />
      <div className="older-words">
        <span>
          {scan.deviceSerial !== null ? (
            <Serial serial={scan.deviceSerial} size="line" />
          ) : scan.text !== null ? (
            <ScannedText text={scan.text} />
          ) : (
            t('scanners.test.noText')
          )}
        </span>
        {scan.problem !== null && <span className="older-why">{problem(scan.problem).title}</span>}
      </div>
      <span className="soft">{scan.device ?? t(`scanners.test.source.${scan.source}`)}</span>
      <time className="soft older-time" dateTime={scan.at}>
        {clockExact(scan.at)}
      </time>
    </div>
  )
}
