import { useEffect, useRef } from 'react'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { HISTORY_KEY } from './use-history-key.ts'

/** The way to the history and the day's report, at the foot of the rail; the focus comes back here from it. */
export function HistoryLink() {
  const { t } = useWords()
  const { snapshot, history } = useStation()
  const link = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(history.isOpen)
  const isReady = snapshot.current === null && snapshot.scannerScreen === null && snapshot.keyScreen === null
  useEffect(() => {
    // Something else that came to the front has a headline of its own.
    if (wasOpen.current && !history.isOpen && isReady) link.current?.focus({ preventScroll: true })
    wasOpen.current = history.isOpen
  }, [history.isOpen, isReady])
  return (
    <button
      type="button"
      className="history-link"
      ref={link}
      aria-expanded={history.isOpen}
      aria-keyshortcuts={HISTORY_KEY}
      onClick={history.isOpen ? history.close : history.open}
    >
      <span>{t('history.link')}</span>
      <kbd className="history-key" aria-hidden="true">
        {HISTORY_KEY}
      </kbd>
      <svg className="chevron chevron-on" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M6 3l5 5-5 5" />
      </svg>
    </button>
  )
}
