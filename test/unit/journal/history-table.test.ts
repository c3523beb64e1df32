import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../electron/contract/problem.ts'
import { deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { csvOf } from '../../../electron/journal/history-export.ts'
import { rebuildIntakes } from '../../../electron/journal/rebuild-intakes.ts'
import { SCHEMA_STEPS } from '../../../electron/journal/schema.ts'
import { HISTORY_STEP } from '../../../electron/journal/history-schema.ts'
import { id, lookUp, openIn, openIntake, useFolder, userId } from './journal-kit.ts'

const folderOf = useFolder()
const other = intakeIdSchema.parse('01JCZ0000000000000000000A2')

/** Two intakes, one of them confirmed. */
function writeSome(): string {
  const folder = folderOf()
  const journal = openIn(folder)
  openIntake(journal)
  lookUp(journal)
  journal.record((people) => [
    {
      event: 'disable-requested',
      intakeId: id,
      payload: {
        reason: 'lost',
        ticket: 'INC1',
        user: people.hashOf({ userId, displayName: null, email: null }),
      },
    },
    {
      event: 'opened',
      intakeId: other,
      payload: {
        deviceSerial: deviceSerialSchema.parse('140100081'),
        source: 'typed',
        batch: { batchId: '01JCZ0000000000000000000B1', reason: 'recycled', ticket: '' },
      },
    },
    {
      event: 'not-registered',
      intakeId: other,
      payload: { problem: problem('not-registered', { serial: '140100081' }) },
    },
  ])
  journal.close()
  return folder
}

const rowsOf = (db: DatabaseSync) =>
  db
    .prepare('SELECT place, intake_id, state, reason, ticket, operator, user, opened_at, since FROM history')
    .all()

describe('the table that the history is searched in', () => {
  it('has a row for each intake in the order in which they were opened', () => {
    const db = new DatabaseSync(join(writeSome(), 'journal.db'))
    const at = Date.parse('2026-01-02T03:04:05.678Z')
    expect(rowsOf(db)).toMatchObject([
      {
        place: 1,
        intake_id: id,
        state: 'requested',
        reason: 'lost',
        ticket: 'INC1',
        operator: '=cmd',
        opened_at: at,
      },
      {
        place: 2,
        intake_id: other,
        state: 'not-registered',
        reason: 'recycled',
        ticket: null,
        user: null,
        since: at,
      },
    ])
    db.close()
  })

  it('is the same when it is made anew from the events, and when a journal of an older version gets it', () => {
    const db = new DatabaseSync(join(writeSome(), 'journal.db'))
    const before = rowsOf(db)
    rebuildIntakes(db)
    expect(rowsOf(db)).toEqual(before)
    db.exec(`${dropNameIndexes(db)} DROP TABLE history`)
    db.exec(HISTORY_STEP)
    expect(rowsOf(db)).toEqual(before)
    expect(SCHEMA_STEPS).toContain(HISTORY_STEP)
    db.close()
  })
})

function dropNameIndexes(db: DatabaseSync): string {
  const own = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").all()
  return own
    .map((row) => String(row['name']))
    .filter((name) => HISTORY_STEP.includes(`INDEX ${name} ON`))
    .map((name) => `DROP INDEX ${name};`)
    .join('')
}

describe('a saved list', () => {
  it('has no cell that a spreadsheet would run', () => {
    const line = {
      place: 1,
      intakeId: id,
      deviceSerial: deviceSerialSchema.parse('140100080'),
      state: 'disabled',
      openedAt: '2026-01-02T03:04:05.678Z',
      since: '2026-01-02T03:04:05.678Z',
      reason: 'lost',
    } as const
    const user = { userId: '-1+2', displayName: '+49 30', email: '@SUM(A1)' }
    const csv = csvOf([
      { ...line, ticket: '=HYPERLINK("http://x")', operator: '=cmd', person: { known: 'yes', user } },
      { ...line, ticket: null, operator: 'Dana', person: { known: 'forgotten' } },
    ])
    for (const cell of ["'=cmd", "'-1+2", "'+49 30", "'@SUM(A1)", `"'=HYPERLINK(""http://x"")"`]) {
      expect(csv).toContain(`,${cell},`)
    }
    expect(csv).toContain('forgotten person')
    expect(csv).not.toMatch(/(^|,|\n)"?[=+@]/)
  })
})
