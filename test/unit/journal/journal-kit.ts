import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'

/** A device, its intake and its user. */
export const serial = deviceSerialSchema.parse('140100080')
/** See `serial`. */
export const id = intakeIdSchema.parse('01JCZ0000000000000000000A1')
/** See `serial`. */
export const userId = 'ece30fe9-414c-7536-5403-0656220b3046'

/** A fresh folder for each test of a file that calls this. */
export function useFolder(): () => string {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return () => folder
}

/** Opens the journal of a folder. `maxPages` acts like a disk that is nearly full. */
export function openIn(folder: string, maxPages?: number): Journal {
  const opened = openJournal({
    folder,
    now: () => new Date('2026-01-02T03:04:05.678Z'),
    operator: () => '=cmd',
    ...(maxPages === undefined ? {} : { maxPages }),
  })
  if (!opened.ok) throw new Error(opened.problem.detail)
  return opened.value
}

/** The device is scanned. */
export function openIntake(journal: Journal) {
  return journal.record(() => [
    { event: 'opened', intakeId: id, payload: { deviceSerial: serial, source: 'typed' } },
  ])
}

/** RSA names its user. */
export function lookUp(journal: Journal) {
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
