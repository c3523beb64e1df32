import { isUtf8 } from 'node:buffer'

/** How many bytes are decoded at once: the whole text never is in memory. */
const SLICE = 1024 * 1024
/** A text has no NUL; a workbook, an archive or a picture has one among its first bytes. */
const LOOKED_AT = 4096

/** How the bytes of a file are to be read; null where they are no text. */
export function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return null
  // What is not UTF-8 was written on Windows with its Western code page; serials are digits either way.
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/**
 * The physical lines of a file, some at a time, without their line ends (Windows, Unix and old Mac). A byte
 * order mark is taken off. What follows the last line end is a line where it is not empty.
 */
export function* readLines(bytes: Uint8Array, encoding: string, slice = SLICE): Generator<readonly string[]> {
  const decoder = new TextDecoder(encoding)
  let begun = ''
  let heldBack = ''
  for (let at = 0; at < bytes.length; at += slice) {
    const decoded = heldBack + decoder.decode(bytes.subarray(at, at + slice), { stream: true })
    // A carriage return at the end may be the first half of a Windows line end.
    heldBack = decoded.endsWith('\r') ? '\r' : ''
    const [rest = '', ...others] = decoded.slice(0, decoded.length - heldBack.length).split(LINE_END)
    begun += rest
    const last = others.pop()
    if (last === undefined) continue
    yield [begun, ...others]
    begun = last
  }
  begun += decoder.decode()
  if (begun !== '' || heldBack !== '') yield [begun]
}

const LINE_END = /\r\n|\n|\r/
