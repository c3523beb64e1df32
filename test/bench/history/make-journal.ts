import { ulid } from 'ulid'
import type { Credential } from '../../../electron/contract/credential.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { deviceSerialSchema, intakeIdSchema, tokenSerialSchema } from '../../../electron/contract/serials.ts'
import type { Reason } from '../../../electron/contract/words.ts'
import { openJournal, type Entry } from '../../../electron/journal/journal.ts'
import type { People } from '../../../electron/journal/people.ts'

/** A journal that was made, and what is in it. */
export interface MadeJournal {
  readonly rows: number
  readonly intakes: number
  readonly people: number
}

const FIRST_NAMES =
  'Ada Ben Cho Dua Eva Finn Grace Hana Ivan Jörg Kofi Lea Mia Noah Özlem Pia Quinn Ravi Sofie Tom'.split(' ')
const LAST_NAMES =
  'Adler Beispiel Çelik Dupont Example Fischer García Hansen Ito Jansen Kowalski Lindgren Müller Novak Okafor Petrov Quist Rossi Schäfer Tanaka'.split(
    ' ',
  )
const OPERATORS = ['os:anna', 'os:bela', 'os:chris', 'os:dana', 'os:emil', 'os:temp']
const REASONS: readonly Reason[] = [
  'returned',
  'replaced',
  'left-company',
  'defective',
  'recycled',
  'lost',
  'stolen',
  'other',
]

/**
 * Makes a journal of at least so many rows in a folder, by the station's own way of writing: a year of intakes, most of
 * them disabled at once, some after trouble, some already disabled, not registered, closed or refused. The same numbers
 * come out each time.
 */
export function makeJournal(folder: string, rowsWanted: number): MadeJournal {
  const random = mulberry(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const begin = Date.parse('2025-11-24T08:00:00.000Z')
  const step = (365 * 86_400_000) / (rowsWanted / 4.6)
  let time = begin
  let operator = 'os:anna'
  let intakes = 0
  const users = new Set<string>()
  const opened = openJournal({ folder, now: () => new Date((time += 400)), operator: () => operator })
  if (!opened.ok) throw new Error(opened.problem.detail)
  const journal = opened.value

  function* oneIntake(people: People): Iterable<Entry> {
    intakes += 1
    time = begin + Math.floor(intakes * step)
    operator = random() < 0.002 ? 'os:temp' : pick(OPERATORS.slice(0, 5))
    const intakeId = intakeIdSchema.parse(ulid(time))
    const deviceSerial = deviceSerialSchema.parse(String(140_000_000 + Math.floor(random() * 900_000)))
    const kind = random()
    yield { event: 'opened', intakeId, payload: { deviceSerial, source: 'hid-pos' } }
    if (kind < 0.03) {
      yield {
        event: 'not-registered',
        intakeId,
        payload: { problem: problem('not-registered', { serial: deviceSerial }) },
      }
      return
    }
    const number = Math.floor(random() * 120_000)
    const userId = `${String(number).padStart(8, '0')}-414c-7536-5403-0656220b3046`
    users.add(userId)
    const first = FIRST_NAMES[number % 20] ?? ''
    const last = LAST_NAMES[Math.floor(number / 20) % 20] ?? ''
    const user = people.hashOf({
      userId,
      displayName: `${first} ${last} ${number}`,
      email: `${first}.${last}.${number}@example.com`.toLowerCase(),
    })
    if (kind < 0.13) {
      const disabled = { ...credential(deviceSerial), status: 'Disabled' as const }
      yield { event: 'already-disabled', intakeId, payload: { credential: disabled, user } }
      return
    }
    if (kind < 0.2) {
      const why = problem('cloud-timeout', { seconds: 10 })
      yield { event: 'lookup-failed', intakeId, payload: { problem: why } }
    }
    yield { event: 'looked-up', intakeId, payload: { credential: credential(deviceSerial), user } }
    if (kind < 0.22) {
      yield { event: 'cancelled', intakeId, payload: { problem: null } }
      return
    }
    const reason = random() < 0.003 ? 'stolen' : pick(REASONS)
    const ticket = random() < 0.7 ? `INC${String(intakes).padStart(7, '0')}` : ''
    yield { event: 'disable-requested', intakeId, payload: { reason, ticket, user } }
    yield { event: 'disable-sent', intakeId, payload: { attempt: 1 } }
    if (kind < 0.225) {
      yield { event: 'refused', intakeId, payload: { problem: problem('bad-request', { status: 400 }) } }
      return
    }
    if (kind < 0.2255) {
      yield {
        event: 'disable-unanswered',
        intakeId,
        payload: { problem: problem('cloud-timeout', { seconds: 10 }) },
      }
      return
    }
    if (kind < 0.3) time += Math.floor(random() * 90_000)
    yield { event: 'disabled', intakeId, payload: { by: 'answer', changedAt: new Date(time).toISOString() } }
  }
  function* many(people: People): Iterable<Entry> {
    for (let each = 0; each < 2000; each += 1) yield* oneIntake(people)
  }
  while (journal.lastRow() < rowsWanted) {
    const recorded = journal.record(many)
    if (!recorded.ok) throw new Error(recorded.problem.detail)
  }
  const rows = journal.lastRow()
  journal.close()
  return { rows, intakes, people: users.size }
}

function credential(deviceSerial: string): Credential {
  return {
    tokenSerial: tokenSerialSchema.parse(`014${deviceSerial}`),
    status: 'Enabled',
    state: 'Activated',
    deviceType: 'DS100',
    assignedAt: '2024-04-04T10:00:00Z',
    registeredAt: '2024-04-04T10:00:00Z',
    expiresAt: '2029-04-04T10:00:00Z',
    statusChangedAt: null,
  }
}

/** A small generator of random numbers that begins with the same ones each time (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
