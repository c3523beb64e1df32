import { useEffect, useRef } from 'react'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from './outcome-icon.tsx'

/** What is owed, in the status line, and the way to the screen about it; the focus comes back here from it. */
export function OwedStatusButton() {
  const { t, count } = useWords()
  const { snapshot, outbox } = useStation()
  const { owed } = snapshot.outbox
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(outbox.isOpen)
  const isReady = snapshot.current === null && snapshot.scannerScreen === null && snapshot.keyScreen === null
  useEffect(() => {
    // Something else that came to the front has a headline of its own.
    if (wasOpen.current && !outbox.isOpen && isReady) button.current?.focus({ preventScroll: true })
    wasOpen.current = outbox.isOpen
  }, [outbox.isOpen, isReady])
  return (
    <button
      type="button"
      className={owed > 0 ? 'status status-button status-owed' : 'status status-button soft'}
      ref={button}
      data-owed={owed}
      aria-expanded={outbox.isOpen}
      title={t('status.owed.open')}
      onClick={outbox.isOpen ? outbox.close : outbox.open}
    >
      {owed > 0 && <FamilyIcon family="owed" size="chip" />}
      <strong className="status-word">
        {owed > 0 ? t('status.owed', { count: count(owed) }) : t('status.nothingOwed')}
      </strong>
    </button>
  )
}
