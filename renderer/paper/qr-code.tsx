import encodeQR from 'qr'

/** The quiet zone that ISO/IEC 18004 asks for, in modules on each side. */
const QUIET = 4

/**
 * What a sheet's code says: the kind of sheet, the id, the journal's row and its hash. Capitals, digits and colons
 * alone, so that the code is small (its alphanumeric mode).
 */
export function codeText(id: string, row: number, hash: string): string {
  return ['DS100', id, String(row), hash.toUpperCase()].join(':')
}

/** The modules of a code, its quiet zone included; true is dark. */
export function codeModules(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
}

/** A code as one path on white, sharp at every size. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const modules = codeModules(text)
  const size = modules.length
  return (
    <svg
      className="code"
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
      data-text={text}
    >
      <rect className="code-ground" width={size} height={size} />
      <path className="code-ink" d={modules.map(rowPath).join('')} />
    </svg>
  )
}

/** The dark runs of one row as rectangles. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue
    let end = x
    while (row[end] === true) end += 1
    path += `M${x} ${y}h${end - x}v1h${x - end}z`
    x = end
  }
  return path
}
