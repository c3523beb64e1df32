import { Buffer, isAscii, isUtf8 } from 'node:buffer'

/**
 * The text of a code's bytes: UTF-8, or else Latin-1, which every byte is. One line end or tab at its end is
 * what the scanner was told to add, and comes off (carriage return with line feed counts as one).
 */
export function codeText(bytes: Uint8Array): string {
  const end = bytes.length - suffixLength(bytes)
  const code = Buffer.from(bytes.buffer, bytes.byteOffset, end)
  return code.toString(isAscii(code) || !isUtf8(code) ? 'latin1' : 'utf8')
}

const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13

function suffixLength(bytes: Uint8Array): number {
  const last = bytes[bytes.length - 1]
  if (last === LINE_FEED && bytes[bytes.length - 2] === CARRIAGE_RETURN) return 2
  return last === CARRIAGE_RETURN || last === LINE_FEED || last === TAB ? 1 : 0
}
