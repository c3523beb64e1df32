import type { TestScan } from '../../electron/contract/scan.ts'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from '../parts/outcome-icon.tsx'
import { Serial } from '../parts/serial.tsx'
import { Raw } from './raw.tsx'
import { ScannedText } from './scanned-text.tsx'

/** So many characters and more are set smaller. */
const LONG = 18
const VERY_LONG = 60

/** One scan, taken apart: its text, what the label makes of it, what the code says of itself, the raw bytes. */
export function TestCard({ scan }: { scan: TestScan }) {
  const { t, clockExact } = useWords()
  const source = t(`scanners.test.source.${scan.source}`)
  return (
    <section className="test card" aria-labelledby="test-title" data-tested={scan.text ?? ''}>
      <div className="section-head">
        <h2 className="section-title" id="test-title">
          {t('scanners.test.title')}
        </h2>
        <p className="soft test-source">
          <span>{source}</span>
          {scan.device !== null && <span>{scan.device}</span>}
          <time dateTime={scan.at}>{clockExact(scan.at)}</time>
        </p>
      </div>
      <div>
        <h3 className="label">{t('scanners.test.text')}</h3>
        <div className="test-text" data-length={lengthOf(scan.text ?? '')}>
          {scan.text === null ? (
            <span className="soft">{t('scanners.test.noText')}</span>
          ) : (
            <ScannedText text={scan.text} />
          )}
        </div>
      </div>
      <Verdict scan={scan} />
      <dl className="test-facts">
        <Fact name={t('scanners.test.aim')} value={scan.aim} />
        <Fact name={t('scanners.test.symbology')} value={scan.symbology} />
      </dl>
      <Raw scan={scan} />
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string | null }) {
  const { t } = useWords()
  return (
    <div>
      <dt className="label">{name}</dt>
      {value === null ? (
        <dd className="soft">{t('scanners.test.notTold')}</dd>
      ) : (
        <dd className="test-fact">{value}</dd>
      )}
    </div>
  )
}

/** What the label's rules make of it. */
function Verdict({ scan }: { scan: TestScan }) {
  const { t, problem: textOf } = useWords()
  const { problem, deviceSerial } = scan
  if (problem === null) {
    return (
      <div className="verdict" data-verdict="done">
        <FamilyIcon family="done" size="card" />
        <div>
          <p className="verdict-title">{t('scanners.test.serial')}</p>
          {deviceSerial !== null && <Serial serial={deviceSerial} size="large" />}
        </div>
      </div>
    )
  }
  const { title, detail, remedy } = textOf(problem)
  return (
    <div className="verdict" data-verdict="refused" data-problem={problem.code}>
      <FamilyIcon family="refused" size="card" />
      <div>
        <p className="verdict-title">{title}</p>
        <p>
          <span className="soft">{detail}</span> {remedy}
        </p>
      </div>
    </div>
  )
}

function lengthOf({ length }: string): 'short' | 'long' | 'very-long' {
  if (length < LONG) return 'short'
  return length < VERY_LONG ? 'long' : 'very-long'
}
