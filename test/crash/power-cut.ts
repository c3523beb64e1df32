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

/**
 * The note of a data folder: up to where its write-ahead log has been waited for. The processes that work on the folder
 * keep it, one after the other (`CRASH_SYNCED` of test/crash/kill-at-commit.ts).
 */
export function syncedNote(folder: string): string {
  return `${folder}.synced`
}

/**
 * Copies what the disk holds in the worst case after the power went: the database, and of its write-ahead log what
 * was waited for, with a transaction behind that was only half written. The index in shared memory and the lock
 * are gone.
 */
export function copyAsAfterPowerCut(folder: string, copy: string, random: () => number): void {
  mkdirSync(copy, { recursive: true })
  const database = journalFile(folder)
  if (!existsSync(database)) return
  copyFileSync(database, join(copy, basename(database)))
  const log = `${database}-wal`
  if (!existsSync(log)) return
  const synced = syncedEnd(database, log, syncedNote(folder))
  writeFileSync(join(copy, basename(log)), tear(readFileSync(log), synced.end, random))
  writeFileSync(syncedNote(copy), JSON.stringify(synced))
}

function syncedEnd(database: string, log: string, note: string): LogEnd {
  const file = openSync(log, 'r')
  const whole = findLogEnd(file)
  closeSync(file)
  // The database is written by checkpoints alone, and these wait for the whole log first.
  if (!existsSync(note) || statSync(database).mtimeMs >= statSync(note).mtimeMs) return whole
  const text = readFileSync(note, 'utf8')
  // Killed right before its first note.
  if (text === '') return whole
  const synced = JSON.parse(text) as LogEnd
  // Where the log began again, what it held before is in the database.
  return synced.salts === whole.salts ? synced : { ...whole, end: Math.min(LOG_HEADER, whole.end) }
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
