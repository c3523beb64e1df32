import { useWords } from '../i18n/words.tsx'

/** A code as labels have them, as a picture: it holds nothing. */
const CODE = [
  'X.X.X.X.X.',
  'X..XX.X..X',
  'XX.X..XXX.',
  'X.XX.X..XX',
  'XX..XXX.X.',
  'X.X.X..X.X',
  'XXX.XX.XX.',
  'X..X.XX..X',
  'XX.XX.X.X.',
  'XXXXXXXXXX',
] as const
const DOT = 7

/**
 * Where to look: the back of a DS100 with its label, the serial and the code beside it framed. A thing, not a text: it is
 * not mirrored where text runs from right to left.
 */
export function DeviceBack() {
  const { t } = useWords()
  return (
    <svg className="device" viewBox="0 0 504 176" role="img" aria-label={t('device.picture')}>
      <rect className="device-plug" x="2" y="52" width="120" height="72" rx="12" />
      <path className="device-seam" d="M20 62v52M2 88h18" />
      <rect className="device-plug-hole" x="38" y="66" width="22" height="16" rx="3" />
      <rect className="device-plug-hole" x="38" y="94" width="22" height="16" rx="3" />
      <rect className="device-body" x="104" y="4" width="396" height="168" rx="42" />
      <circle className="device-hole" cx="464" cy="88" r="17" />
      <rect className="device-label" x="134" y="34" width="304" height="108" rx="10" />
      <rect className="device-mark" x="144" y="44" width="284" height="88" rx="8" />
      <text className="device-text" x="158" y="76">
        S/N
      </text>
      <text className="device-serial" x="158" y="112">
        140100080
      </text>
      <path className="device-code" d={dotsOf(CODE, 344, 53)} />
    </svg>
  )
}

/** One square for each X. */
function dotsOf(rows: readonly string[], x: number, y: number): string {
  return rows
    .flatMap((row, down) =>
      Array.from(row, (dot, along) =>
        dot === 'X' ? `M${x + along * DOT} ${y + down * DOT}h${DOT}v${DOT}h-${DOT}z` : '',
      ),
    )
    .join('')
}
