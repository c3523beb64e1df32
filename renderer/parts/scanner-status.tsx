import { useEffect, useRef } from 'react'
import type { ScannerStatus } from '../../electron/contract/scanners.ts'
import { useStation } from '../app/station.ts'
import { useWords, type Speech } from '../i18n/words.tsx'
import { ScannerSign } from './scanner-sign.tsx'

/** The scanners in the status line, and the way to the scanner screen; the focus comes back here from it. */
export function ScannerStatusButton() {
  const speech = useWords()
  const { snapshot, act } = useStation()
  const { scanner } = snapshot
  const isOpen = snapshot.scannerScreen !== null
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
  const detail = detailOf(scanner, speech)
  return (
    <button
      type="button"
      className="status status-button"
      ref={button}
      data-scanner={scanner.state}
      aria-expanded={isOpen}
      title={speech.t('status.scanner.open')}
      onClick={() => void act(isOpen ? 'scanners.leave' : 'scanners.show', {})}
    >
      <ScannerSign kind={scanner.state} />
      <strong className="status-word">{wordOf(scanner, speech)}</strong>
      {detail !== null && <span className="soft status-detail">{detail}</span>}
    </button>
  )
}

function wordOf(scanner: ScannerStatus, { t }: Speech): string {
  return scanner.state === 'ready'
    ? t('status.scanner.ready', { count: scanner.count })
    : t(`status.scanner.${scanner.state}`)
}

function detailOf(scanner: ScannerStatus, { t }: Speech): string | null {
  switch (scanner.state) {
    case 'none':
    case 'unavailable':
      return t('status.scanner.keyboardsWork')
    case 'ready':
      return scanner.count > 1 ? null : scanner.name
    case 'no-permission':
    case 'keyboard-mode':
    case 'failed':
      return scanner.name
  }
}
