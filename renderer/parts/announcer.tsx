import type { ScannerScreen } from '../../electron/contract/scanners.ts'
import { useStation } from '../app/station.ts'
import { useWords, type Speech } from '../i18n/words.tsx'
import { wordsOfNews } from './words-of-news.ts'

/** Tells a screen reader each state as it begins, and each scan that opened nothing. */
export function Announcer() {
  const speech = useWords()
  const { t } = speech
  const { snapshot, news, outbox, history } = useStation()
  const { current, keyScreen, scannerScreen } = snapshot
  // A box says itself what became of a scan.
  const isAtBox = snapshot.desk === 'recycling' && current === null
  return (
    <>
      <div className="unseen" role="status" aria-live="polite">
        {keyScreen !== null ? (
          t('announce.key')
        ) : scannerScreen !== null ? (
          // The same words again are told again: it was another scan.
          <span key={scannerScreen.scans[0]?.at}>{wordsOfScreen(scannerScreen, speech)}</span>
        ) : history.isOpen ? (
          t('announce.history')
        ) : outbox.isOpen ? (
          t(snapshot.outbox.owed > 0 ? 'announce.outbox' : 'announce.outboxEmpty')
        ) : current === null ? (
          !isAtBox &&
          t(snapshot.lost === null ? 'announce.ready' : `announce.lost.${snapshot.lost.search.step}`)
        ) : (
          t('announce.intake', { serial: current.deviceSerial, state: t(`state.${current.state}`) })
        )}
      </div>
      <div className="unseen" role="status" aria-live="polite" data-announces="scans">
        {news !== null && !isAtBox && (
          <span key={news.id}>
            {news.deviceSerial} {t(wordsOfNews(news, snapshot.held))}
          </span>
        )}
      </div>
    </>
  )
}

function wordsOfScreen({ scans, learning }: ScannerScreen, { t, problem }: Speech): string {
  if (learning !== null) {
    if (learning.profile !== null) return t('scanners.learn.learnt')
    const step = t('announce.learning', { number: learning.runs + 1 })
    return learning.problem === null ? step : `${problem(learning.problem).title}. ${step}`
  }
  const [scan] = scans
  if (scan === undefined) return t('announce.scanners')
  const meaning =
    scan.problem === null
      ? `${t('scanners.test.serial')} ${scan.deviceSerial ?? ''}`
      : problem(scan.problem).title
  return t('announce.tested', { text: scan.text ?? t('scanners.test.noText'), meaning })
}
