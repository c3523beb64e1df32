import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { chainHash, FIRST_HASH, verifyChain } from '../../../electron/journal/chain.ts'
import { exportJournal } from '../../../electron/journal/export-journal.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'
import { listIntakes } from '../../../electron/journal/list-intakes.ts'
import { rebuildIntakes } from '../../../electron/journal/rebuild-intakes.ts'
import { SCHEMA_STEPS } from '../../../electron/journal/schema.ts'
import { verifyJournal } from '../../../electron/journal/verify-journal.ts'

const serial = deviceSerialSchema.parse('140100080')
const id = intakeIdSchema.parse('01JCZ0000000000000000000A1')
const userId = 'ece30fe9-414c-7536-5403-0656220b3046'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function open(maxPages?: number): Journal {
  const opened = openJournal({
    folder,
    now: () => new Date('2026-01-02T03:04:05.678Z'),
    operator: () => '=cmd',
    ...(maxPages === undefined ? {} : { maxPages }),
  })
  if (!opened.ok) throw new Error(opened.problem.detail)
  return opened.value
}

function openIntake(journal: Journal) {
  return journal.record(() => [
    { event: 'opened', intakeId: id, payload: { deviceSerial: serial, source: 'typed' } },
  ])
}

function lookUp(journal: Journal) {
  return journal.record((people) => [
    {
      event: 'looked-up',
      intakeId: id,
      payload: {
        user: people.hashOf({ userId, displayName: 'Ada Example', email: 'ada@example.com' }),
        credential: {
          tokenSerial: '014010008031',
          status: 'Enabled',
          state: 'Activated',
          deviceType: null,
          assignedAt: null,
          registeredAt: null,
          expiresAt: null,
          statusChangedAt: null,
        },
      },
    },
  ])
}

/** Changes the stored events as somebody with a database tool and the file would. */
function tamper(sql: string): void {
  const db = new DatabaseSync(join(folder, 'journal.db'))
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
    expect(verifyJournal(folder)).toMatchObject({ ok: true, value: { rows: 2 } })
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
    expect(verifyJournal(folder)).toMatchObject({ ok: true, value: { rows: 0 } })
  })

  it('keeps its rows from UPDATE and DELETE', () => {
    const journal = open()
    openIntake(journal)
    journal.close()
    const db = new DatabaseSync(join(folder, 'journal.db'))
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
    expect(verifyJournal(folder)).toMatchObject({
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
    expect(exportJournal(folder, 'jsonl', (line) => lines.push(line))).toEqual({ ok: true, value: 2 })
    const rows = lines.map((line) => JSON.parse(line) as { row: number; text: string; hash: string })
    expect(verifyChain(rows)).toMatchObject({ ok: true, rows: 2 })
  })

  it('exports a CSV in which no cell is a formula', () => {
    const journal = open()
    openIntake(journal)
    journal.close()
    let csv = ''
    exportJournal(folder, 'csv', (line) => (csv += line))
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
    exportJournal(folder, 'jsonl', (line) => (text += line))
    expect(text).not.toContain(userId)
    expect(text).not.toContain('Ada')
    expect(verifyJournal(folder).ok).toBe(true)
  })

  it('lets one writer in, and another one once that is gone', () => {
    const journal = open()
    const second = openJournal({ folder, now: () => new Date(), operator: () => 'b' })
    expect(second).toMatchObject({ ok: false, problem: { code: 'journal-in-use' } })
    expect(verifyJournal(folder).ok).toBe(true)
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
    expect(verifyJournal(folder).ok).toBe(true)
  })

  it('says that a torn file is damaged, and leaves it as it is', () => {
    writeFileSync(
      join(folder, 'journal.db'),
      'this is no database, but it is long enough to look like one'.repeat(20),
    )
    const opened = openJournal({ folder, now: () => new Date(), operator: () => 'a' })
    expect(opened).toMatchObject({ ok: false, problem: { code: 'journal-damaged' } })
  })

  it('says that the folder can’t be written', () => {
    const blocked = join(folder, 'a-file')
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
    const db = new DatabaseSync(join(folder, 'journal.db'))
    db.exec('DELETE FROM intakes')
    expect(rebuildIntakes(db)).toBe(1)
    db.close()
    const again = open()
    expect(again.intakes.find(id)).toEqual(before)
    again.close()
  })

  it('takes a database of the first version as it is: the chain verifies, and its intakes are known', () => {
    const old = new DatabaseSync(join(folder, 'journal.db'))
    old.exec(`${SCHEMA_STEPS[0] ?? ''} PRAGMA user_version = 1`)
    const at = '2026-01-01T00:00:00.000Z'
    const payload = { deviceSerial: serial, source: 'typed' }
    const frame = { row: 1, at, event: 'opened', intakeId: id, operator: 'a', payload }
    const text = JSON.stringify(frame)
    old
      .prepare('INSERT INTO events (row, text, hash) VALUES (1, ?, ?)')
      .run(text, chainHash(FIRST_HASH, text))
    const record = {
      ...{ intakeId: id, deviceSerial: serial, source: 'typed', state: 'opened', openedAt: at, since: at },
      ...{ lookedUpAt: null, credential: null, user: null, records: [], reason: null, ticket: null },
      ...{ operator: 'a', problem: null, attempts: 0, unanswered: 0, changedAt: null },
    }
    old
      .prepare(
        'INSERT INTO intakes (intake_id, device_serial, state, since, last_row, record) VALUES (?, ?, ?, ?, 1, ?)',
      )
      .run(id, serial, 'opened', at, JSON.stringify(record))
    old.close()
    expect(listIntakes(folder, ['opened'], 10)).toMatchObject({ ok: true, value: [{ intakeId: id }] })
    const journal = open()
    expect(journal.intakes.find(id)).toMatchObject({
      state: 'opened',
      tries: 0,
      notBefore: null,
      batch: null,
    })
    expect(lookUp(journal).ok).toBe(true)
    expect(journal.batches.underWay()).toEqual([])
    journal.close()
    expect(verifyJournal(folder)).toMatchObject({ ok: true, value: { rows: 2 } })
  })

  it('does not mistake a folder named like the database for one', () => {
    mkdirSync(join(folder, 'journal.db'))
    const opened = openJournal({ folder, now: () => new Date(), operator: () => 'a' })
    expect(opened.ok).toBe(false)
  })
})
