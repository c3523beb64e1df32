import { useEffect, useState } from 'react'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'

/** So long the page says that it has copied. */
const COPIED_MS = 4000

/** All of this screen as text, to be sent to whoever helps. */
export function Report({ report }: { report: string }) {
  const { t } = useWords()
  const { act } = useStation()
  const [copied, setCopied] = useState(0)
  useEffect(() => {
    if (copied === 0) return
    const timer = setTimeout(() => {
      setCopied(0)
    }, COPIED_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [copied])
  const copy = async (): Promise<void> => {
    const result = await act('scanners.copyReport', {})
    if (result.ok) setCopied((times) => times + 1)
  }
  return (
    <section className="report">
      <div className="section-head">
        <div className="report-words">
          <h2 className="section-title" id="report-title">
            {t('scanners.report.title')}
          </h2>
          <p className="soft">{t('scanners.report.hint')}</p>
        </div>
        <span className="copied" role="status">
          {copied > 0 && t('scanners.report.copied')}
        </span>
        <button type="button" className="button button-small" onClick={() => void copy()}>
          {t('scanners.report.copy')}
        </button>
      </div>
      <pre
        className="report-text"
        role="region"
        aria-labelledby="report-title"
        tabIndex={0}
        dir="ltr"
        lang="en"
      >
        {report}
      </pre>
    </section>
  )
}
