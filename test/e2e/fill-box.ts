import { ulid } from 'ulid'
import { problem } from '../../electron/contract/problem.ts'
import {
  batchIdSchema,
  deviceSerialSchema,
  intakeIdSchema,
  type BatchId,
} from '../../electron/contract/serials.ts'
import { openJournal, type Entry } from '../../electron/journal/journal.ts'

/** Writes a finished box into the journal of a data folder, each device not registered or closed in turn. */
export function fillBox(folder: string, devices: number): { boxId: BatchId; serials: readonly string[] } {
  const opened = openJournal({ folder, now: () => new Date(), operator: () => 'os:test' })
  if (!opened.ok) throw new Error(opened.problem.detail)
  const boxId = batchIdSchema.parse(ulid())
  const serials = Array.from({ length: devices }, (_none, index) => String(140_200_000 + index * 7))
  const intakes = serials.map((serial) => ({
    intakeId: intakeIdSchema.parse(ulid()),
    deviceSerial: deviceSerialSchema.parse(serial),
  }))
  const entries: Entry[] = [
    {
      event: 'box-set',
      intakeId: null,
      payload: { boxId, ordinal: 1, name: null, reason: 'recycled', ticket: '=1+1' },
    },
  ]
  intakes.forEach(({ intakeId, deviceSerial }, index) => {
    const number = index + 1
    entries.push(
      { event: 'opened', intakeId, payload: { deviceSerial, source: 'wedge' } },
      { event: 'box-scanned', intakeId: null, payload: { boxId, number, intakeId, resumed: false } },
      index % 2 === 0
        ? { event: 'not-registered', intakeId, payload: { problem: problem('not-registered') } }
        : { event: 'cancelled', intakeId, payload: { problem: null } },
    )
  })
  entries.push({ event: 'box-closed', intakeId: null, payload: { boxId, devices, counts: {} } })
  const recorded = opened.value.record(() => entries)
  opened.value.close()
  if (!recorded.ok) throw new Error(recorded.problem.detail)
  return { boxId, serials }
}
