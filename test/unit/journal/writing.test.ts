import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { chainHash, FIRST_HASH } from '../../../electron/journal/chain.ts'
import { listIntakes } from '../../../electron/journal/list-intakes.ts'
import { SCHEMA_STEPS } from '../../../electron/journal/schema.ts'
import { verifyJournal } from '../../../electron/journal/verify-journal.ts'
import { id, lookUp, openIn, openIntake, serial, useFolder } from './journal-kit.ts'

const place = useFolder()
const open = () => openIn(place())

describe('writing to the journal', () => {
  it('takes a database of the first version as it is: the chain verifies, and its intakes are known', () => {
    const old = new DatabaseSync(join(place(), 'journal.db'))
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
    expect(listIntakes(place(), ['opened'], 10)).toMatchObject({ ok: true, value: [{ intakeId: id }] })
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
    expect(verifyJournal(place())).toMatchObject({ ok: true, value: { rows: 2 } })
  })

  it('takes nothing else with what can’t be recorded, though they share a transaction', async () => {
    const journal = open()
    openIntake(journal)
    const tooLong = { deviceSerial: serial, source: 'typed', batch: { batchId: 'x' } }
    const [impossible, misshapen, good] = await Promise.all([
      journal.recordSoon(() => [
        { event: 'disabled', intakeId: id, payload: { by: 'answer', changedAt: null } },
      ]),
      journal.recordSoon(() => [{ event: 'opened', intakeId: id, payload: tooLong as never }]),
      journal.recordSoon(() => [{ event: 'cancelled', intakeId: id, payload: { problem: null } }]),
    ])
    expect(impossible).toMatchObject({ ok: false, problem: { code: 'wrong-state' } })
    expect(misshapen).toMatchObject({ ok: false, problem: { code: 'unexpected' } })
    expect(good.ok).toBe(true)
    expect(journal.intakes.find(id)?.state).toBe('cancelled')
    journal.close()
    expect(verifyJournal(place())).toMatchObject({ ok: true, value: { rows: 2 } })
  })

  it('answers with a problem what comes after it was closed', async () => {
    const journal = open()
    journal.close()
    expect(await journal.recordSoon(() => [])).toMatchObject({ ok: false })
    expect(openIntake(journal)).toMatchObject({ ok: false, problem: { code: 'journal-not-writable' } })
  })
})
