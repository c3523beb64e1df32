import type { TestScan } from '../../electron/contract/scan.ts'
import { useWords } from '../i18n/words.tsx'
import { groupHex } from './group-hex.ts'

/** What came in, before anything was made of it. It scrolls inside. */
export function Raw({ scan }: { scan: TestScan }) {
  const { t } = useWords()
  const isKeys = scan.source === 'wedge' || scan.source === 'typed'
  const count = scan.raw.length
  if (count === 0) return <p className="soft">{t('scanners.test.rawNone')}</p>
  const title = t(isKeys ? 'scanners.test.rawKeys' : 'scanners.test.rawBytes', { count })
  return (
    <div>
      <h3 className="label">{title}</h3>
      <div className="raw" role="region" aria-label={title} tabIndex={0} dir="ltr" data-raw={scan.source}>
        {isKeys
          ? // Thousands of keys are possible: they stay one piece of text.
            scan.raw.map((key) => key.replace(' ', '\u00a0')).join('   ')
          : scan.raw.map((report, index) => (
              <p key={index} className="raw-report">
                {groupHex(report).map((group, place) => (
                  <span className="raw-group" key={place}>
                    {group}
                  </span>
                ))}
              </p>
            ))}
      </div>
    </div>
  )
}
