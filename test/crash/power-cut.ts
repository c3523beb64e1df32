import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { journalFile } from '../../electron/journal/open-database.ts'
import { findLogEnd, frameLength, LOG_HEADER, saltsOf, type LogEnd } from './write-ahead-log.ts'

/** What a disk may do to a journal when the power goes. */
export interface PowerCut {
  /** The file that test/crash/kill-at-commit.ts wrote: up to where the process had waited for the disk. */
  readonly synced: string
  readonly random: () => number
}

/**
 * Copies what the disk holds in the worst case after the power went: the database, and of its write-ahead log what the
 * process had waited for, with a transaction behind that was only half written. The index in shared memory and
 * the lock are gone.
 */
export function copyAsAfterPowerCut(folder: string, copy: string, { synced, random }: PowerCut): void {
  mkdirSync(copy, { recursive: true })
  const database = journalFile(folder)
  if (!existsSync(database)) return
  copyFileSync(database, join(copy, basename(database)))
  const log = `${database}-wal`
  if (!existsSync(log)) return
  writeFileSync(join(copy, basename(log)), tear(readFileSync(log), syncedEnd(database, log, synced), random))
}

function syncedEnd(database: string, log: string, note: string): number {
  const file = openSync(log, 'r')
  const whole = findLogEnd(file)
  closeSync(file)
  // The database is written by checkpoints alone, and these wait for the whole log first.
  if (!existsSync(note) || statSync(database).mtimeMs >= statSync(note).mtimeMs) return whole.end
  const text = readFileSync(note, 'utf8').trim()
  const synced = text === '' ? undefined : (JSON.parse(text) as LogEnd)
  // Where the log began again, what it held before is in the database.
  return synced?.salts === whole.salts ? synced.end : LOG_HEADER
}

/**
 * Puts one whole frame and a part of a second one at `end`, and nothing behind. They have the log's salts, so that
 * their checksums alone tell them from real ones.
 */
export function tear(log: Buffer, end: number, random: () => number): Buffer {
  if (log.length < LOG_HEADER) return log
  const frame = frameLength(log)
  const torn = Buffer.alloc(frame + Math.floor(random() * frame))
  for (let at = 0; at < torn.length; at += 1) torn[at] = Math.floor(random() * 256)
  torn.write(saltsOf(log), 8, 'hex')
  torn.writeUInt32BE(1, 0)
  return Buffer.concat([log.subarray(0, end), torn])
}
