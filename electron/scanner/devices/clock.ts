/** A steady clock and its timers. */
export interface Clock {
  /** Milliseconds since any fixed moment. */
  readonly now: () => number
  /** Runs something later, once; the function that comes back calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

/** The computer's own. Its timers keep no process alive. */
export const STEADY_CLOCK: Clock = { now, after }

function now(): number {
  return performance.now()
}

function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => {
    clearTimeout(timer)
  }
}
