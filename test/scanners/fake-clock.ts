import type { Clock } from '../../electron/scanner/devices/clock.ts'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Moves it on and runs what falls due, each at its own moment; what that sets off runs to its end first. */
  readonly advance: (milliseconds: number) => Promise<void>
  /** How many timers wait. */
  readonly pending: () => number
}

interface Timer {
  readonly at: number
  readonly run: () => void
}

/** Lets everything that is under way go as far as it can without a timer. */
export async function settled(): Promise<void> {
  // What one turn sets off may take another one to arrive.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A clock at 0. */
export function createFakeClock(): FakeClock {
  const timers = new Set<Timer>()
  let now = 0

  const nextUntil = (end: number): Timer | undefined =>
    [...timers].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0]

  return {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run }
      timers.add(timer)
      return () => {
        timers.delete(timer)
      }
    },
    advance: async (milliseconds) => {
      const end = now + milliseconds
      await settled()
      for (let timer = nextUntil(end); timer !== undefined; timer = nextUntil(end)) {
        timers.delete(timer)
        now = Math.max(now, timer.at)
        timer.run()
        await settled()
      }
      now = end
    },
    pending: () => timers.size,
  }
}
