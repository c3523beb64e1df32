import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Condition, Way } from './history-conditions.ts'

/**
 * A condition that fewer intakes than this fit leads the search: they are looked at one by one. Where each fits more,
 * the search walks from the newest intake back, and soon has what it needs.
 */
const FEW = 40_000

/** Which intakes to look for. */
export interface Wanted {
  readonly conditions: readonly Condition[]
  /** Only intakes before this place; null for all. */
  readonly before: number | null
  readonly most: number
}

/** The places of the intakes that fit all conditions, the newest first. */
export function findPlaces(db: DatabaseSync, { conditions, before, most }: Wanted): readonly number[] {
  const { sql, values } = fitting(db, conditions, before)
  return db
    .prepare(`SELECT place ${sql} ORDER BY place DESC LIMIT ?`)
    .all(...values, most)
    .map((row) => Number(row['place']))
}

/** How many intakes fit all conditions, every one counted. */
export function countAll(db: DatabaseSync, conditions: readonly Condition[]): number {
  const { sql, values } = fitting(db, conditions, null)
  return Number(db.prepare(`SELECT count(*) AS n ${sql}`).get(...values)?.['n'])
}

interface Clause {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

/** From which rows, and which of them. */
function fitting(db: DatabaseSync, conditions: readonly Condition[], before: number | null): Clause {
  const leader = leaderOf(db, conditions)
  const others = conditions.filter((condition) => condition !== leader).map(anyWay)
  const limits: readonly Clause[] = before === null ? [] : [{ sql: 'place < ?', values: [before] }]
  if (leader !== null) {
    // UNION takes an intake that fits in two ways once; CROSS JOIN keeps SQLite from turning the order round.
    const led = leader.ways.map(({ where }) => `SELECT place FROM history WHERE ${where}`).join(' UNION ')
    const rest = together([...limits, ...others])
    const joined = others.length === 0 ? '' : ' CROSS JOIN history USING (place)'
    return {
      sql: `FROM (${led}) AS led${joined} ${rest.sql}`,
      values: [...leader.ways.flatMap(({ values }) => values), ...rest.values],
    }
  }
  const walk = conditions
    .filter(({ isShort }) => isShort === true)
    .map((condition) => stretchOf(db, condition))
  const all = together([...limits, ...walk, ...others])
  return { sql: `FROM history NOT INDEXED ${all.sql}`, values: all.values }
}

/** The condition that the fewest intakes fit, if that is few. */
function leaderOf(db: DatabaseSync, conditions: readonly Condition[]): Condition | null {
  let leader: Condition | null = null
  let fewest = FEW
  for (const condition of conditions) {
    let fit = 0
    for (const way of condition.ways) {
      if (fit < fewest) fit += countUpTo(db, way, fewest)
    }
    if (fit >= fewest) continue
    leader = condition
    fewest = fit
  }
  return leader
}

function countUpTo(db: DatabaseSync, { where, values }: Way, most: number): number {
  const counted = db.prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM history WHERE ${where} LIMIT ?)`)
  return Number(counted.get(...values, most)?.['n'])
}

/** Between which places a time lies. Clocks may have been set back: the condition itself still decides. */
function stretchOf(db: DatabaseSync, { ways }: Condition): Clause {
  const [way] = ways
  if (way === undefined) return { sql: 'true', values: [] }
  const ends = db.prepare(`SELECT min(place) AS first, max(place) AS last FROM history WHERE ${way.where}`)
  const row = ends.get(...way.values)
  return {
    sql: 'place BETWEEN ? AND ?',
    values: [Number(row?.['first'] ?? 0), Number(row?.['last'] ?? 0)],
  }
}

function anyWay({ ways }: Condition): Clause {
  if (ways.length === 0) return { sql: 'false', values: [] }
  return {
    sql: `(${ways.map(({ where }) => `(${where})`).join(' OR ')})`,
    values: ways.flatMap(({ values }) => values),
  }
}

function together(clauses: readonly Clause[]): Clause {
  if (clauses.length === 0) return { sql: '', values: [] }
  return {
    sql: `WHERE ${clauses.map(({ sql }) => sql).join(' AND ')}`,
    values: clauses.flatMap(({ values }) => values),
  }
}
