import { ulid } from 'ulid'
import { batchIdSchema, deviceSerialSchema, intakeIdSchema } from '../../../electron/contract/serials.ts'
import { tokenSerialSchema } from '../../../electron/contract/serials.ts'
import { openJournal, type Entry } from '../../../electron/journal/journal.ts'

/** Writes an open box of so many devices, each looked up and ready, into the journal of a data folder. */
export function fillOpenBox(folder: string, devices: number, firstSerial: number): void {
  const opened = openJournal({ folder, now: () => new Date(), operator: () => 'os:bench' })
  if (!opened.ok) throw new Error(opened.problem.detail)
  const boxId = batchIdSchema.parse(ulid())
  const recorded = opened.value.record((people) => {
    const entries: Entry[] = [
      {
        event: 'box-set',
        intakeId: null,
        payload: { boxId, ordinal: 1, name: null, reason: 'recycled', ticket: '' },
      },
    ]
    for (let index = 0; index < devices; index += 1) {
      const serial = String(firstSerial + index)
      const intakeId = intakeIdSchema.parse(ulid())
      const user = people.hashOf({
        userId: `user-${serial}`,
        displayName: `Somebody ${serial}`,
        email: null,
      })
      const credential = {
        tokenSerial: tokenSerialSchema.parse(`0${serial}31`),
        status: 'Enabled',
        state: 'Activated',
        deviceType: 'SecurID DS100',
        assignedAt: null,
        registeredAt: null,
        expiresAt: null,
        statusChangedAt: null,
      } as const
      entries.push(
        {
          event: 'opened',
          intakeId,
          payload: { deviceSerial: deviceSerialSchema.parse(serial), source: 'wedge' },
        },
        {
          event: 'box-scanned',
          intakeId: null,
          payload: { boxId, number: index + 1, intakeId, resumed: false },
        },
        { event: 'looked-up', intakeId, payload: { user, credential } },
      )
    }
    return entries
  })
  opened.value.close()
  if (!recorded.ok) throw new Error(recorded.problem.detail)
}
