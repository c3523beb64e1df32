import type { ScannerDeviceState, ScannerStatus } from '../../electron/contract/scanners.ts'

/** What a sign is of: one scanner's state, or that of all of them. */
export type ScannerSignKind = ScannerDeviceState | ScannerStatus['state']

const FRAME = 'M3 8V4h4M17 4h4v4M21 16v4h-4M7 20H3v-4'
const BARS = 'M7.5 8.5v7M10.5 8.5v7M13.5 8.5v7M16.5 8.5v7'

/** `solid` is filled, `glyph` is cut out of it, `line` is drawn. Each state has a shape of its own. */
const SHAPES: Readonly<Record<ScannerSignKind, { solid?: string; glyph?: string; line?: string }>> = {
  none: { line: `${FRAME}M8 12h8` },
  opening: { line: FRAME },
  ready: { line: `${FRAME}${BARS}` },
  'keyboard-mode': {
    line: 'M4 5.5h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM6 10h.01M10 10h.01M14 10h.01M18 10h.01M7.5 14.5h9',
  },
  'no-permission': {
    solid: 'M6 10.5h12a2 2 0 0 1 2 2V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-7.5a2 2 0 0 1 2-2z',
    line: 'M7.5 10.5V7a4.5 4.5 0 0 1 9 0v3.5',
    glyph: 'M12 14.5v3.5',
  },
  busy: {
    solid: 'M9.5 8H20a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9.5a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z',
    line: 'M3 16V4.5A1.5 1.5 0 0 1 4.5 3H16',
    glyph: 'M11.5 15h6.5',
  },
  failed: { solid: 'M12 1.5l11.5 20.5H.5z', glyph: 'M12 9v6M12 18.4v.2' },
  unavailable: { line: `${FRAME}M8.5 8.5l7 7M15.5 8.5l-7 7` },
}

/** The sign of a scanner's state. Decoration: the word stands beside it, and the place around it gives the colour. */
export function ScannerSign({
  kind,
  size = 'line',
}: {
  kind: ScannerSignKind
  size?: 'line' | 'card' | 'hero'
}) {
  const { solid, glyph, line } = SHAPES[kind]
  return (
    <svg
      className={`scanner-sign scanner-sign-${size}`}
      data-kind={kind}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {line !== undefined && <path d={line} />}
      {solid !== undefined && <path className="scanner-sign-solid" d={solid} />}
      {glyph !== undefined && <path className="scanner-sign-glyph" d={glyph} />}
    </svg>
  )
}
