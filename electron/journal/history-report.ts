import type { DatabaseSync } from 'node:sqlite'
import { TIME_BUCKETS, type HistoryReport } from '../contract/history.ts'
import { intakeStateSchema } from '../contract/intake.ts'
import { isOwed, OUTCOMES, type IntakeState } from '../contract/lifecycle.ts'
import { reasonSchema, type Reason } from '../contract/words.ts'
import { beginOfDay, endOfDay } from './history-days.ts'

/** What a device came to at RSA: one that was closed came to nothing. */
const ENDS: ReadonlySet<IntakeState> = new Set(OUTCOMES.filter((outcome) => outcome !== 'cancelled'))

/** Makes the picture of these days, in order: what was taken in on them, as it stands now. */
export function makeReport(db: DatabaseSync, days: readonly string[]): HistoryReport {
  const [from] = days
  const to = days.at(-1)
  if (from === undefined || to === undefined) throw new RangeError('a report needs a day')
  const ends = days.map(endOfDay)
  const states = new Map<IntakeState, number>()
  const ofDays = days.map(() => new Map<IntakeState, number>())
  const reasons = new Map<Reason | null, number>()
  const times: number[] = []
  let oldest = Infinity
  let day = 0
  const rows = db
    .prepare(
      'SELECT state, reason, opened_at, since FROM history WHERE opened_at >= ? AND opened_at < ? ORDER BY opened_at',
    )
    .iterate(beginOfDay(from), endOfDay(to))
  for (const row of rows) {
    const state = intakeStateSchema.parse(row['state'])
    const reason = reasonSchema.nullable().parse(row['reason'])
    const openedAt = Number(row['opened_at'])
    const since = Number(row['since'])
    while (openedAt >= (ends[day] ?? Infinity)) day += 1
    addOne(states, state)
    addOne(reasons, reason)
    const ofDay = ofDays[day]
    if (ofDay !== undefined) addOne(ofDay, state)
    // A clock that was set back makes no time shorter than none.
    if (ENDS.has(state)) times.push(Math.max(0, since - openedAt))
    if (isOwed(state)) oldest = Math.min(oldest, since)
  }
  return {
    from,
    to,
    total: sum(states.values()),
    states: listStates(states),
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .sort((one, other) => other.count - one.count),
    times: summarise(times),
    owed: {
      count: sum([...states].map(([state, count]) => (isOwed(state) ? count : 0))),
      oldestSince: Number.isFinite(oldest) ? new Date(oldest).toISOString() : null,
    },
    days: days.map((name, index) => ({ day: name, states: listStates(ofDays[index] ?? new Map()) })),
  }
}

/** Median, 90 % and buckets of times in milliseconds. A bucket takes what is not longer than its end. */
export function summarise(times: readonly number[]): HistoryReport['times'] {
  const sorted = Float64Array.from(times).sort()
  // The nearest rank: a time that really was, not one between two.
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
  const buckets = Array.from({ length: TIME_BUCKETS.length + 1 }, () => 0)
  for (const time of sorted) {
    const place = TIME_BUCKETS.findIndex((seconds) => time <= seconds * 1000)
    const bucket = place < 0 ? TIME_BUCKETS.length : place
    buckets[bucket] = (buckets[bucket] ?? 0) + 1
  }
  return { count: sorted.length, median: rank(0.5), ninety: rank(0.9), buckets }
}

function addOne<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function listStates(counts: ReadonlyMap<IntakeState, number>): { state: IntakeState; count: number }[] {
  return [...counts].map(([state, count]) => ({ state, count }))
}

function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
