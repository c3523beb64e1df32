/**
 * Comes before a station's own code (`node --import`) and ends the process with SIGKILL right before or right after
 * one commit of its journal. The product has no hook for it: SQLite's `exec` is wrapped here.
 *
 * `CRASH_AT` is `before LABEL` or `after LABEL`, where a commit's label is the events that it brings to the disk, and
 * `again` where the process has had such a commit before.
 * `CRASH_LIST` is a file that gets every label, a line each.
 */
import { appendFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

const { CRASH_AT: killAt, CRASH_LIST: list } = process.env
const exec = Reflect.get(DatabaseSync.prototype, 'exec')
const seen = new Set<string>()
let rowBefore = 0

Reflect.set(DatabaseSync.prototype, 'exec', function (this: DatabaseSync, sql: string): void {
  if (!/\bCOMMIT\b/.test(sql)) {
    exec.call(this, sql)
    if (sql === 'BEGIN IMMEDIATE') rowBefore = lastRow(this)
    return
  }
  const events = sql === 'COMMIT' ? whatComes(this) : 'the schema'
  const label = seen.has(events) ? `${events} again` : events
  seen.add(events)
  if (list !== undefined) appendFileSync(list, `${label}\n`)
  dieAt(`before ${label}`)
  exec.call(this, sql)
  dieAt(`after ${label}`)
})

function dieAt(place: string): void {
  if (place === killAt) process.kill(process.pid, 'SIGKILL')
}

function lastRow(db: DatabaseSync): number {
  return Number(db.prepare('SELECT coalesce(max(row), 0) AS row FROM events').get()?.['row'])
}

function whatComes(db: DatabaseSync): string {
  const rows = db.prepare("SELECT text ->> '$.event' AS event FROM events WHERE row > ?").all(rowBefore)
  return rows.length === 0 ? 'nothing' : rows.map(({ event }) => String(event)).join(' + ')
}
