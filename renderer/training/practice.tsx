import { useEffect, useRef, useState } from 'react'
import type { Training } from '../../electron/contract/training.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { PracticePanel } from './practice-panel.tsx'
import { useShut } from './use-shut.ts'

/** The way to practise a bad day, in the banner; what is still to come is counted there. */
export function Practice({ training }: { training: Training }) {
  const { t } = useWords()
  const { snapshot } = useStation()
  const inFront = snapshot.current?.intakeId ?? null
  /** The intake over which it was opened: what comes to the screen afterwards is not hidden by the menu. */
  const [openOver, setOpenOver] = useState<{ readonly inFront: string | null } | null>(null)
  const isOpen = openOver !== null && openOver.inFront === inFront
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    setOpenOver(null)
  }
  const closeAndGoBack = (): void => {
    close()
    button.current?.focus()
  }
  useShut(isOpen, box, { outside: close, escape: closeAndGoBack })
  useEffect(() => {
    if (isOpen) box.current?.querySelector('h2')?.focus()
  }, [isOpen])
  const planned = training.planned.length
  return (
    <div className="practice" ref={box}>
      <button
        type="button"
        className="practice-button"
        ref={button}
        aria-expanded={isOpen}
        data-planned={planned}
        onClick={() => {
          setOpenOver(isOpen ? null : { inFront })
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M7 15a4 4 0 0 1-.4-8A5 5 0 0 1 16 6.6a4.3 4.3 0 0 1 1 8.4M12.5 11l-3 5h4.5l-3 5.5" />
        </svg>
        {t('training.open')}
        {planned > 0 && (
          <span className="practice-count">
            <span className="practice-words">{t('training.openPlanned', { count: planned })}</span>
            <span className="practice-number" aria-hidden="true">
              {planned}
            </span>
          </span>
        )}
      </button>
      {isOpen && <PracticePanel training={training} onClose={closeAndGoBack} />}
    </div>
  )
}
