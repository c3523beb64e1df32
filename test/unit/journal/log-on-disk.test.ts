import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'

/** The disk's answers that are still to come. */
const disk = vi.hoisted((): ((error: Error | null) => void)[] => [])

vi.mock('node:fs', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  fdatasync: (_file: number, done: (error: Error | null) => void) => disk.push(done),
}))

const intakeId = intakeIdSchema.parse('01JCZ0000000000000000000A1')
const deviceSerial = deviceSerialSchema.parse('140100080')

let folder: string
let journal: Journal
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'))
  const opened = openJournal({ folder, now: () => new Date(), operator: () => 'os:test' })
  if (!opened.ok) throw new Error(opened.problem.detail)
  journal = opened.value
})
afterEach(() => {
  journal.close()
  for (const done of disk.splice(0)) done(null)
  rmSync(folder, { recursive: true, force: true })
})

const turn = () => new Promise((done) => setImmediate(done))
const recordSoon = () =>
  journal.recordSoon(() => [{ event: 'opened', intakeId, payload: { deviceSerial, source: 'typed' } }])

describe('a record that does not hold up the process', () => {
  it('has succeeded when it is on the disk, and not before', async () => {
    let hasSucceeded = false
    const recorded = recordSoon().then(({ ok }) => (hasSucceeded = ok))
    await turn()
    await turn()
    expect(journal.intakes.find(intakeId)?.state).toBe('opened')
    expect(hasSucceeded).toBe(false)
    disk.shift()?.(null)
    expect(await recorded).toBe(true)
  })

  it('has failed where the disk did not take it', async () => {
    const recorded = recordSoon()
    await turn()
    disk.shift()?.(Object.assign(new Error('input/output error'), { code: 'EIO' }))
    expect(await recorded).toMatchObject({ ok: false, problem: { code: 'journal-not-writable' } })
  })
})
