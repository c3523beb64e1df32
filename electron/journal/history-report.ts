import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { HistoryReport } from '../contract/history.ts'
import { TIME_BUCKETS } from '../contract/history-names.ts'
import { intakeStateSchema } from '../contract/intake.ts'
import { OUTCOMES, OWED_STATES, type IntakeState } from '../contract/lifecycle.ts'
import { reasonSchema } from '../contract/words.ts'
import { beginOfDay, endOfDay } from '../contract/history-days.ts'

const OWED: ReadonlySet<string> = new Set(OWED_STATES)
/** What a device came to at RSA: one that was closed came to nothing. */
const ENDS: ReadonlySet<string> = new Set(OUTCOMES.filter((outcome) => outcome !== 'cancelled'))

/** Makes the picture of these days, in order: what was taken in on them, as it stands now. */
export function makeReport(db: DatabaseSync, days: readonly string[]): HistoryReport {
  const [from] = days
  const to = days.at(-1)
  if (from === undefined || to === undefined) throw new RangeError('a report needs a day')
  const begin = beginOfDay(from)
  const ends = days.map(endOfDay)
  const states = new Map<string, number>()
  const ofDays = days.map(() => new Map<string, number>())
  const reasons = new Map<string | null, number>()
  const times: number[] = []
  let oldest = Infinity
  for (const { state, reason, openedAts, sinces } of readGroups(db, begin, endOfDay(to))) {
    add(states, state, openedAts.length)
    add(reasons, reason, openedAts.length)
    for (const openedAt of openedAts) {
      const ofDay = ofDays[dayAt(openedAt, begin, ends)]
      if (ofDay !== undefined) add(ofDay, state, 1)
    }
    if (OWED.has(state)) oldest = sinces.reduce((one, other) => Math.min(one, other), oldest)
    if (!ENDS.has(state)) continue
    // A clock that was set back makes no time shorter than none.
    for (const [index, since] of sinces.entries())
      times.push(Math.max(0, since - (openedAts[index] ?? since)))
  }
  return {
    from,
    to,
    total: sum(states.values()),
    states: listStates(states),
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason: reasonSchema.nullable().parse(reason), count }))
      .sort((one, other) => other.count - one.count),
    times: summarise(times),
    owed: {
      count: sum([...states].map(([state, count]) => (OWED.has(state) ? count : 0))),
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

interface Group {
  readonly state: string
  readonly reason: string | null
  /** Milliseconds since 1970, in the same order as `sinces`. */
  readonly openedAts: readonly number[]
  readonly sinces: readonly number[]
}

const timesSchema = z.array(z.number())

/** All of one state and reason in one row: to read them one by one takes many times as long. */
function readGroups(db: DatabaseSync, begin: number, end: number): readonly Group[] {
  return db
    .prepare(
      `SELECT state, reason, json_group_array(opened_at) AS opened_ats, json_group_array(since) AS sinces
       FROM history WHERE opened_at >= ? AND opened_at < ? GROUP BY state, reason`,
    )
    .all(begin, end)
    .map((row) => ({
      state: String(row['state']),
      reason: row['reason'] === null ? null : String(row['reason']),
      openedAts: timesSchema.parse(JSON.parse(String(row['opened_ats']))),
      sinces: timesSchema.parse(JSON.parse(String(row['sinces']))),
    }))
}

/** On which of the days a moment is. Days have 23 to 25 hours: the guess is at most one off. */
function dayAt(moment: number, begin: number, ends: readonly number[]): number {
  let day = Math.max(0, Math.floor((moment - begin) / 86_400_000) - 1)
  while (day < ends.length - 1 && moment >= (ends[day] ?? Infinity)) day += 1
  return day
}

function add<K>(counts: Map<K, number>, key: K, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

function listStates(counts: ReadonlyMap<string, number>): { state: IntakeState; count: number }[] {
  return [...counts].map(([state, count]) => ({ state: intakeStateSchema.parse(state), count }))
}

function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
