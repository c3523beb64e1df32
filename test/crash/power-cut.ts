import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { journalFile } from '../../electron/journal/open-database.ts'

/**
 * What a disk holds after the power went: the database and its write-ahead log, without the shared-memory index and
 * the lock, which live in memory. Behind the log's last commit lies a transaction that was only half written.
 * The log's layout is SQLite's: sqlite.org/fileformat2.html#the_write_ahead_log.
 */
export function copyAsAfterPowerCut(folder: string, copy: string, random: () => number): void {
  mkdirSync(copy, { recursive: true })
  const database = journalFile(folder)
  if (!existsSync(database)) return
  copyFileSync(database, join(copy, basename(database)))
  const log = `${database}-wal`
  if (existsSync(log)) writeFileSync(join(copy, basename(log)), tear(readFileSync(log), random))
}

const HEADER = 32
const FRAME_HEADER = 24

/** Puts one whole frame and a part of a second one behind the last commit; their checksums are those of no page. */
export function tear(log: Buffer, random: () => number): Buffer {
  if (log.length < HEADER) return log
  const frame = FRAME_HEADER + log.readUInt32BE(8)
  const end = endOfLastCommit(log, frame)
  const torn = Buffer.alloc(frame + Math.floor(random() * frame))
  for (let at = 0; at < torn.length; at += 1) torn[at] = Math.floor(random() * 256)
  // The salts of this very log, so that nothing but the checksum tells them from real frames.
  log.copy(torn, 8, 16, 24)
  torn.writeUInt32BE(1, 0)
  return Buffer.concat([log.subarray(0, end), torn, log.subarray(end + torn.length)])
}

/** Frames with the header's salts belong to the log as it is; older ones lie behind them. */
function endOfLastCommit(log: Buffer, frame: number): number {
  let end = HEADER
  for (let at = HEADER; at + frame <= log.length; at += frame) {
    if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break
    if (log.readUInt32BE(at + 4) !== 0) end = at + frame
  }
  return end
}
