import type { Readable } from 'node:stream'
import type { ReadStream } from 'node:tty'
import type { Budget, Work, WorkParts } from '../intake/work.ts'
import type { Station } from '../station.ts'
import type { Journal } from '../journal/journal.ts'
import type { Problem } from '../contract/problem.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import { outcomeWord, type OutcomeWord } from './outcome-line.ts'

/** So often one run tries an intake, and so often in a row it rests while RSA does not answer: about half a minute. */
export const DRAIN_BUDGET: Budget = { tries: 5, rests: 4 }

/** So many intakes more than connections are under way: while one waits for the disk, another uses its connection. */
const AHEAD = 4

/** How many intakes to work on at once, so that so many connections are always busy. */
export function workersFor(connections: number): number {
  return connections + AHEAD
}

/** What work on the command line runs on. Unlike a window's, its timers keep the process alive. */
export function workPartsOf({ journal, cloud, intake }: Station): WorkParts & { readonly journal: Journal } {
  return {
    journal,
    cloud,
    intake,
    now: () => new Date(),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
  }
}

/** Finds why a run did not end well, intake by intake. */
export interface Worst {
  note(record: Pick<IntakeRecord, 'state' | 'problem'>): void
  /** Of what is owed first, then of what waits for a person, then of what was refused or closed. */
  problem(): Problem | undefined
}

const WORST_FIRST: readonly OutcomeWord[] = ['unknown', 'queued', 'held', 'refused', 'cancelled']

/** Begins with nothing wrong. */
export function createWorst(): Worst {
  let worst: { readonly rank: number; readonly problem: Problem } | undefined
  return {
    note: ({ state, problem }) => {
      const rank = WORST_FIRST.indexOf(outcomeWord(state))
      if (problem === null || rank < 0 || (worst !== undefined && worst.rank <= rank)) return
      worst = { rank, problem }
    },
    problem: () => worst?.problem,
  }
}

/** What a person at the terminal, or the operating system, can ask of work under way. */
export interface Control {
  readonly pauseOrResume: () => void
  /** Ctrl-C: end in good order. */
  readonly cancel: () => void
  /** The system or the terminal goes away. */
  readonly leave: () => void
}

/** Pauses work, or goes on with it. */
export function pauseOrResume({ phase, pause, resume }: Pick<Work, 'phase' | 'pause' | 'resume'>): void {
  if (phase() === 'paused') resume()
  else pause()
}

/** The store of settings sends the process each signal a second time, at once: that is no second Ctrl-C. */
const SAME_PRESS_MS = 300

/**
 * Listens to signals, and on a terminal to keys: `p` pauses and goes on, `q` and Ctrl-C cancel. A second Ctrl-C ends
 * the process at once, which the journal survives. The function that comes back ends it.
 */
export function followControl(input: Readable, control: Control): () => void {
  let cancelledAt: number | undefined
  const cancel = () => {
    const now = performance.now()
    if (cancelledAt !== undefined && now - cancelledAt > SAME_PRESS_MS) process.exit(130)
    if (cancelledAt !== undefined) return
    cancelledAt = now
    control.cancel()
  }
  const signals = [
    ['SIGINT', cancel],
    ['SIGTERM', control.leave],
    ['SIGHUP', control.leave],
  ] as const
  for (const [signal, run] of signals) process.on(signal, run)
  const terminal = isTerminal(input) ? input : undefined
  const onKey = (data: Buffer) => {
    const key = data.toString('latin1')
    if (key === 'p' || key === 'P') control.pauseOrResume()
    // Raw mode hands Ctrl-C over as a character.
    if (key === 'q' || key === 'Q' || key === '\u0003') cancel()
  }
  terminal?.setRawMode(true)
  terminal?.on('data', onKey)
  return () => {
    for (const [signal, run] of signals) process.off(signal, run)
    terminal?.off('data', onKey)
    terminal?.setRawMode(false)
    terminal?.pause()
  }
}

function isTerminal(input: Readable): input is ReadStream {
  return 'isTTY' in input && input.isTTY === true
}
