/**
 * Comes before a station's own code (`node --import`), for what no product should have a hook for: it wraps SQLite's
 * `exec` and Node's `fdatasync`.
 *
 * `CRASH_AT` ends the process with SIGKILL: `before LABEL` or `after LABEL`, where a commit's label is the events that
 * it brings, and `again` where the process has had such a commit before.
 * `CRASH_LIST` is a file that gets the label of every commit that brings something, a line each.
 * `CRASH_SYNCED` is a file that says up to where the journal's write-ahead log has been waited for: after a commit with
 * `synchronous` = FULL and after a checkpoint up to its end, after an `fdatasync` up to where it was when that began.
 */
import fs, { appendFileSync, existsSync, openSync, statSync, writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync } from 'node:sqlite'
import { findLogEnd, type LogEnd } from './write-ahead-log.ts'

const { CRASH_AT: killAt, CRASH_LIST: list, CRASH_SYNCED: synced } = process.env
const exec = Reflect.get(DatabaseSync.prototype, 'exec')
const { fdatasync } = fs
const FULL = 2
const NOTE_LENGTH = 80
const seen = new Set<string>()
let rowBefore = 0
let log: number | undefined
let logEnd: LogEnd | undefined
let noted: LogEnd | undefined
let note: number | undefined

Reflect.set(DatabaseSync.prototype, 'exec', function (this: DatabaseSync, sql: string): void {
  if (!/\bCOMMIT\b/.test(sql)) {
    exec.call(this, sql)
    if (sql === 'BEGIN IMMEDIATE') rowBefore = lastRow(this)
    return
  }
  const brings = whatComes(this, sql)
  const label = seen.has(brings) ? `${brings} again` : brings
  seen.add(brings)
  if (list !== undefined && brings !== 'nothing') appendFileSync(list, `${label}\n`)
  dieAt(`before ${label}`)
  const isWaitedFor = Number(this.prepare('PRAGMA synchronous').get()?.['synchronous']) >= FULL
  const checkpointBefore = lastCheckpoint(this)
  exec.call(this, sql)
  const end = readEnd(this)
  if (isWaitedFor || lastCheckpoint(this) !== checkpointBefore) noteSynced(end)
  dieAt(`after ${label}`)
})

Reflect.set(fs, 'fdatasync', (file: number, done: fs.NoParamCallback) => {
  const end = readEnd()
  fdatasync(file, (error) => {
    if (error === null) noteSynced(end)
    done(error)
  })
})
syncBuiltinESMExports()

function dieAt(place: string): void {
  if (place === killAt) process.kill(process.pid, 'SIGKILL')
}

function lastRow(db: DatabaseSync): number {
  return Number(db.prepare('SELECT coalesce(max(row), 0) AS row FROM events').get()?.['row'])
}

function whatComes(db: DatabaseSync, sql: string): string {
  if (sql !== 'COMMIT') return sql.includes('user_version') ? 'the schema' : 'nothing'
  const rows = db.prepare("SELECT text ->> '$.event' AS event FROM events WHERE row > ?").all(rowBefore)
  return rows.length === 0 ? 'nothing' : rows.map(({ event }) => String(event)).join(' + ')
}

/** When the database was written: that is what a checkpoint does, and before it waits for the whole log. */
function lastCheckpoint(db: DatabaseSync): bigint {
  return statSync(db.location() ?? '', { bigint: true }).mtimeNs
}

/** Where the log ends now; the database is needed the first time. */
function readEnd(db?: DatabaseSync): LogEnd | undefined {
  const place = db?.location()
  if (log === undefined && typeof place === 'string') log = openSync(`${place}-wal`, 'r')
  if (log !== undefined) logEnd = findLogEnd(log, logEnd)
  return logEnd
}

/** An earlier end than the last one that was noted says nothing new. In one write, for a kill must not halve it. */
function noteSynced(end: LogEnd | undefined): void {
  if (synced === undefined || end === undefined) return
  if (end.salts === noted?.salts && end.end <= noted.end) return
  noted = end
  // What an earlier process noted holds until this one has waited itself.
  note ??= openSync(synced, existsSync(synced) ? 'r+' : 'w')
  writeSync(note, JSON.stringify(end).padEnd(NOTE_LENGTH), 0)
}
