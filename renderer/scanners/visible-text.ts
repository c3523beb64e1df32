/** A stretch of a scanned text: as it is, or one character that would not be seen, with a name to show. */
export interface TextPart {
  readonly text: string
  /** For example `GS` or `U+200B`; null for what can be read. */
  readonly sign: string | null
}

/** The control characters by their names in ASCII, in the order of their codes. */
const ASCII_CONTROLS =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  )

/** Controls, formats, odd spaces and halves of characters; spaces only at an end or beside another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}|^ | $| (?= )|(?<= ) /gu

/** Cuts a text so that nothing in it stays unseen; the parts together are the text. */
export function visibleText(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), sign: null })
    parts.push({ text: match[0], sign: signOf(match[0]) })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), sign: null })
  return parts
}

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x20) return 'SP'
  if (code === 0x7f) return 'DEL'
  return ASCII_CONTROLS[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
