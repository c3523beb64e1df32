import { readSync } from 'node:fs'

/**
 * SQLite's write-ahead log, as far as a test must read it: a header of 32 bytes with two salts, then frames of a
 * header and a page; a frame that ends a transaction names the database's size.
 * Source: sqlite.org/fileformat2.html#the_write_ahead_log
 */
export const LOG_HEADER = 32
const FRAME_HEADER = 24

/** The length of a frame in bytes. */
export function frameLength(header: Buffer): number {
  return FRAME_HEADER + header.readUInt32BE(8)
}

/** The salts of a log: they change when it begins again from its start. Hex. */
export function saltsOf(header: Buffer): string {
  return header.toString('hex', 16, 24)
}

/** Up to where a log is good: it holds whole transactions there, and older ones or nothing behind. */
export interface LogEnd {
  readonly salts: string
  /** Bytes from the start of the file. */
  readonly end: number
}

/** Finds the end of the last transaction. `from` is an end that was found before. */
export function findLogEnd(file: number, from?: LogEnd): LogEnd {
  const header = Buffer.alloc(LOG_HEADER)
  if (readSync(file, header, 0, LOG_HEADER, 0) < LOG_HEADER) return { salts: '', end: 0 }
  const salts = saltsOf(header)
  const length = frameLength(header)
  let end = from?.salts === salts ? from.end : LOG_HEADER
  const frame = Buffer.alloc(FRAME_HEADER)
  for (let at = end; readSync(file, frame, 0, FRAME_HEADER, at) === FRAME_HEADER; at += length) {
    if (frame.toString('hex', 8, 16) !== salts) break
    if (frame.readUInt32BE(4) !== 0) end = at + length
  }
  return { salts, end }
}
