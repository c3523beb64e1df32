/** One check: a sentence about what must be so, and how to see it. */
import type { BenchLine } from './scanner-cord.ts'
import type { Station, StationWishes } from './station.ts'

/** Where a check happens. What it opens and plugs in is closed and unplugged after it. */
export interface Stage {
  readonly station: (wishes?: StationWishes) => Station
  readonly plug: BenchLine['plug']
}

/** A check passes when `run` resolves, and nothing came that it did not ask for. */
export interface Check {
  readonly name: string
  /** How long it may take; a minute, unless it says otherwise. */
  readonly limitMs?: number
  readonly run: (stage: Stage) => Promise<void>
}
