import { describe, expect, it } from 'vitest'
import type { IntakeJournalEvent } from '../../../electron/contract/journal-events.ts'
import { deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { foldEvent, type IntakeRecord } from '../../../electron/journal/intake-record.ts'

const ADA = 'a'.repeat(64)
const EVE = 'e'.repeat(64)
const frame = {
  intakeId: intakeIdSchema.parse('01JCZ0000000000000000000A1'),
  at: '2026-11-24T09:41:00.000Z',
  operator: 'Dana',
}
const credential = {
  tokenSerial: null,
  status: 'Enabled',
  state: null,
  deviceType: null,
  assignedAt: null,
  registeredAt: null,
  expiresAt: null,
  statusChangedAt: null,
} as const
const opened: IntakeJournalEvent = {
  event: 'opened',
  payload: { deviceSerial: deviceSerialSchema.parse('140100080'), source: 'user-lookup' },
}
const identified: IntakeJournalEvent = {
  event: 'identity-checked',
  payload: { checks: ['Passport seen'], user: ADA },
}
const requested: IntakeJournalEvent = {
  event: 'disable-requested',
  payload: { reason: 'stolen', ticket: '', user: ADA },
}

function fold(...events: readonly IntakeJournalEvent[]): IntakeRecord | undefined {
  let record: IntakeRecord | undefined
  for (const event of events) {
    record = foldEvent(record ?? null, frame, event)
    if (record === undefined) return undefined
  }
  return record
}

describe('the record of a lost device', () => {
  it('is requested straight after it was opened, with what was ticked', () => {
    expect(fold(opened, identified, requested)).toMatchObject({
      state: 'requested',
      source: 'user-lookup',
      reason: 'stolen',
      checks: ['Passport seen'],
      user: ADA,
    })
  })

  it('counts as never looked up, however fresh an earlier lookup is: whose it is must be asked before the call', () => {
    const lookedUp: IntakeJournalEvent = { event: 'looked-up', payload: { credential, user: EVE } }
    expect(fold(opened, lookedUp)?.lookedUpAt).toBe(frame.at)
    expect(fold(opened, lookedUp, identified, requested)).toMatchObject({ lookedUpAt: null, user: ADA })
  })

  it('is held on its own user’s word while RSA names another one', () => {
    const held: IntakeJournalEvent = {
      event: 'held',
      payload: {
        problem: {
          code: 'another-user',
          title: '',
          detail: '',
          remedy: '',
          retry: 'after-person',
          values: {},
        },
        records: [{ credential, user: EVE }],
      },
    }
    expect(fold(opened, identified, requested, held)).toMatchObject({ state: 'held', user: ADA })
  })

  it('can’t be identified any more once it is confirmed', () => {
    expect(fold(opened, identified, requested, identified)).toBeUndefined()
  })
})
