import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../electron/contract/problem.ts'
import { verifyChain } from '../../../electron/journal/chain.ts'
import { exportJournal } from '../../../electron/journal/export-journal.ts'
import { openJournal } from '../../../electron/journal/journal.ts'
import { rebuildIntakes } from '../../../electron/journal/rebuild-intakes.ts'
import { verifyJournal } from '../../../electron/journal/verify-journal.ts'
import { id, lookUp, openIn, openIntake, serial, useFolder, userId } from './journal-kit.ts'

const place = useFolder()
const open = (maxPages?: number) => openIn(place(), maxPages)

/** Changes the stored events as somebody with a database tool and the file would. */
function tamper(sql: string): void {
  const db = new DatabaseSync(join(place(), 'journal.db'))
  db.exec(`DROP TRIGGER events_never_change; DROP TRIGGER events_never_go; ${sql}`)
  db.close()
}

describe('the journal', () => {
  it('records, derives the intake and verifies', () => {
    const journal = open()
    expect(openIntake(journal).ok).toBe(true)
    expect(lookUp(journal).ok).toBe(true)
    expect(journal.intakes.find(id)?.state).toBe('found')
    expect(journal.story(id).map((line) => line.event)).toEqual(['opened', 'looked-up'])
    journal.close()
    expect(verifyJournal(place())).toMatchObject({ ok: true, value: { rows: 2 } })
  })

  it('refuses what the lifecycle does not list, and writes nothing of it', () => {
    const journal = open()
    const refused = journal.record(() => [
      { event: 'opened', intakeId: id, payload: { deviceSerial: serial, source: 'typed' } },
      { event: 'disabled', intakeId: id, payload: { by: 'answer', changedAt: null } },
    ])
    expect(refused).toMatchObject({ ok: false, problem: { code: 'wrong-state' } })
    expect(journal.intakes.find(id)).toBeNull()
    journal.close()
    expect(verifyJournal(place())).toMatchObject({ ok: true, value: { rows: 0 } })
  })

  it('calls nothing disabled for which no call ever left', () => {
    const journal = open()
    openIntake(journal)
    lookUp(journal)
    const why = problem('cloud-unreachable', { host: 'rsa.example', cause: 'refused' })
    const disabled = { event: 'disabled', intakeId: id, payload: { by: 'lookup', changedAt: null } } as const
    const waiting = journal.record((people) => [
      {
        event: 'disable-requested',
        intakeId: id,
        payload: {
          reason: 'returned',
          ticket: '',
          user: people.hashOf({ userId, displayName: null, email: null }),
        },
      },
      { event: 'lookup-failed', intakeId: id, payload: { problem: why } },
    ])
    expect(waiting.ok).toBe(true)
    expect(journal.record(() => [disabled])).toMatchObject({ ok: false, problem: { code: 'wrong-state' } })
    // The same after a call without an answer is what a lookup settles.
    const settled = journal.record(() => [
      { event: 'disable-sent', intakeId: id, payload: { attempt: 1 } },
      { event: 'disable-unanswered', intakeId: id, payload: { problem: why } },
      disabled,
    ])
    expect(settled.ok).toBe(true)
    journal.close()
  })

  it('keeps its rows from UPDATE and DELETE', () => {
    const journal = open()
    openIntake(journal)
    journal.close()
    const db = new DatabaseSync(join(place(), 'journal.db'))
    expect(() => db.exec("UPDATE events SET text = 'x'")).toThrow('append-only')
    expect(() => db.exec('DELETE FROM events')).toThrow('append-only')
    db.close()
  })

  it.each([
    ['an edited text', "UPDATE events SET text = replace(text, 'typed', 'wedge') WHERE row = 1", 1],
    ['an edited hash', `UPDATE events SET hash = '${'a'.repeat(64)}' WHERE row = 2`, 2],
    ['a removed row', 'DELETE FROM events WHERE row = 1', 1],
    ['an inserted row', "INSERT INTO events (row, text, hash) VALUES (3, '{\"row\":3}', '00')", 3],
  ])('finds %s and names it', (_what, sql, row) => {
    const journal = open()
    openIntake(journal)
    lookUp(journal)
    journal.close()
    tamper(sql)
    expect(verifyJournal(place())).toMatchObject({
      ok: false,
      problem: { code: 'journal-altered', values: { row } },
    })
  })

  it('exports the same bytes, which verify without a database', () => {
    const journal = open()
    openIntake(journal)
    lookUp(journal)
    journal.close()
    const lines: string[] = []
    expect(exportJournal(place(), 'jsonl', (line) => lines.push(line))).toEqual({ ok: true, value: 2 })
    const rows = lines.map((line) => JSON.parse(line) as { row: number; text: string; hash: string })
    expect(verifyChain(rows)).toMatchObject({ ok: true, rows: 2 })
  })

  it('exports a CSV in which no cell is a formula', () => {
    const journal = open()
    openIntake(journal)
    journal.close()
    let csv = ''
    exportJournal(place(), 'csv', (line) => (csv += line))
    expect(csv).toContain("'=cmd")
    expect(csv).not.toMatch(/(^|,)=cmd/m)
  })

  it('names a user by a hash alone, and still verifies when the person was removed', () => {
    const journal = open()
    openIntake(journal)
    lookUp(journal)
    const user = journal.intakes.find(id)?.user ?? ''
    expect(journal.people.find(user)?.userId).toBe(userId)
    expect(journal.people.forget(userId)).toBe(true)
    expect(journal.people.find(user)).toBeNull()
    journal.close()
    let text = ''
    exportJournal(place(), 'jsonl', (line) => (text += line))
    expect(text).not.toContain(userId)
    expect(text).not.toContain('Ada')
    expect(verifyJournal(place()).ok).toBe(true)
  })

  it('lets one writer in, and another one once that is gone', () => {
    const journal = open()
    const second = openJournal({ folder: place(), now: () => new Date(), operator: () => 'b' })
    expect(second).toMatchObject({ ok: false, problem: { code: 'journal-in-use' } })
    expect(verifyJournal(place()).ok).toBe(true)
    journal.close()
    open().close()
  })

  it('says that the disk is full, and loses nothing of what was recorded', () => {
    const journal = open(40)
    openIntake(journal)
    let result = lookUp(journal)
    for (let i = 0; i < 2000 && result.ok; i += 1) result = lookUp(journal)
    expect(result).toMatchObject({ ok: false, problem: { code: 'journal-disk-full' } })
    expect(journal.intakes.find(id)?.state).toBe('found')
    journal.close()
    expect(verifyJournal(place()).ok).toBe(true)
  })

  it('says that a torn file is damaged, and leaves it as it is', () => {
    writeFileSync(
      join(place(), 'journal.db'),
      'this is no database, but it is long enough to look like one'.repeat(20),
    )
    const opened = openJournal({ folder: place(), now: () => new Date(), operator: () => 'a' })
    expect(opened).toMatchObject({ ok: false, problem: { code: 'journal-damaged' } })
  })

  it('says that the folder can’t be written', () => {
    const blocked = join(place(), 'a-file')
    writeFileSync(blocked, '')
    const opened = openJournal({ folder: join(blocked, 'data'), now: () => new Date(), operator: () => 'a' })
    expect(opened).toMatchObject({ ok: false, problem: { code: 'journal-not-writable' } })
  })

  it('rebuilds the derived table from the events', () => {
    const journal = open()
    openIntake(journal)
    lookUp(journal)
    const before = journal.intakes.find(id)
    journal.close()
    const db = new DatabaseSync(join(place(), 'journal.db'))
    db.exec('DELETE FROM intakes')
    expect(rebuildIntakes(db)).toBe(1)
    db.close()
    const again = open()
    expect(again.intakes.find(id)).toEqual(before)
    again.close()
  })

  it('does not mistake a folder named like the database for one', () => {
    mkdirSync(join(place(), 'journal.db'))
    const opened = openJournal({ folder: place(), now: () => new Date(), operator: () => 'a' })
    expect(opened.ok).toBe(false)
  })
})
