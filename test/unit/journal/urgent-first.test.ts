import { expect, it } from 'vitest'
import { problem } from '../../../electron/contract/problem.ts'
import { batchIdSchema, deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { reasonSchema } from '../../../electron/contract/words.ts'
import type { Entry, Journal } from '../../../electron/journal/journal.ts'
import { openIn, useFolder } from './journal-kit.ts'

const place = useFolder()
const BATCH = batchIdSchema.parse('01JCZ0000000000000000000B1')
const UNFINISHED = ['opened', 'parked', 'queued'] as const
const REASONS = reasonSchema.options
const COUNT = 60

/** Devices of every reason, of a batch or not, and in each state; the order of their last changes is another one. */
function fill(journal: Journal): void {
  const why = problem('interrupted', { serial: '140100080' })
  const ids = Array.from({ length: COUNT }, (_, index) =>
    intakeIdSchema.parse(`01JCZ0000000000000000A${String(index).padStart(4, '0')}`),
  )
  journal.record((people) => {
    const user = people.hashOf({ userId: 'ada', displayName: null, email: null })
    const opened = ids.map((intakeId, index): Entry => {
      const deviceSerial = deviceSerialSchema.parse(String(140_100_080 + index))
      return { event: 'opened', intakeId, payload: { deviceSerial, source: 'typed' } }
    })
    const changed = ids.toReversed().flatMap((intakeId, index): readonly Entry[] => {
      const reason = REASONS[index % REASONS.length] ?? 'other'
      const joined: Entry = {
        event: 'batch-joined',
        intakeId,
        payload: { batchId: BATCH, reason, ticket: '' },
      }
      switch (index % 4) {
        case 0:
          return []
        case 1:
          return [joined]
        case 2:
          return [joined, { event: 'lookup-failed', intakeId, payload: { problem: why } }]
        default:
          return [
            { event: 'disable-requested', intakeId, payload: { reason, ticket: '', user } },
            { event: 'disable-deferred', intakeId, payload: { sent: false, problem: why } },
          ]
      }
    })
    return [...opened, ...changed]
  })
}

it('what waits is listed with lost and stolen devices first, then by its oldest change, and no more than wanted', () => {
  const journal = openIn(place())
  fill(journal)
  const { intakes } = journal
  const plain = intakes.inStates(UNFINISHED)
  expect(plain).toHaveLength(COUNT)
  const isUrgent = ({ reason, batch }: (typeof plain)[number]) =>
    ['lost', 'stolen'].includes(reason ?? batch?.reason ?? '')
  const wanted = [...plain.filter(isUrgent), ...plain.filter((record) => !isUrgent(record))]
  expect(wanted[0]).not.toEqual(plain[0])
  for (const most of [1, 5, 12, 20, COUNT, 200]) {
    expect(intakes.urgentFirst(UNFINISHED, most)).toEqual(wanted.slice(0, most))
  }
  journal.close()
})

it('the oldest that is owed is told of those that a person confirmed, and of batches in earlier states too', () => {
  const journal = openIn(place())
  expect(journal.intakes.oldest({ states: ['queued'], statesOfBatch: ['opened'] })).toBeNull()
  fill(journal)
  expect(journal.intakes.oldest({ states: ['unknown'], statesOfBatch: [] })).toBeNull()
  for (const among of [
    { states: ['queued'], statesOfBatch: [] },
    { states: [], statesOfBatch: ['opened'] },
  ] as const) {
    expect(journal.intakes.oldest(among)).toBe('2026-01-02T03:04:05.678Z')
  }
  journal.close()
})
