/** So many calls in a row without an answer open the breaker. */
export const FAILURES_TO_OPEN = 5
/** The first rest is at most this long, in milliseconds; it doubles up to the longest. */
export const FIRST_REST_MS = 2000
/** The longest rest, in milliseconds: so long after the cloud is back everything goes on at the latest. */
export const LONGEST_REST_MS = 60_000
/** While another lookup finds out, ask again after so long, in milliseconds. */
export const PROBE_POLL_MS = 50

/** What came of one call. Exactly one of them is said of each call. */
export interface CallUnderWay {
  /** The cloud answered, whatever it says. */
  answered(): void
  /** There was no answer, or one that says that nothing works. Milliseconds of the caller's clock. */
  failed(now: number): void
  /** It says nothing about the cloud, for example because it was told to come later. */
  undecided(): void
}

/** Keeps calls from a cloud that does not answer. */
export interface Breaker {
  /** How long an automatic lookup must wait from now on, in milliseconds; 0 lets it go. */
  restMs(now: number): number
  /** Whether something may be changed: only while the cloud is thought to answer. */
  readonly mayChange: () => boolean
  /** A call leaves: a lookup of a person at any time, an automatic one when its rest is over. */
  begin(): CallUnderWay
}

type State =
  | { readonly kind: 'closed'; readonly failures: number }
  /** Rests until then; afterwards one lookup may try: half open. */
  | { readonly kind: 'open'; readonly until: number; readonly rests: number; readonly probes: number }

/**
 * Makes a breaker, closed. Some failures in a row open it; it rests with jitter over a time that doubles, and is
 * half open then: one lookup finds out whether the cloud is back, never a change. `random` is from 0 to below 1.
 */
export function createBreaker(random: () => number): Breaker {
  let state: State = { kind: 'closed', failures: 0 }

  const open = (now: number, rests: number): State => {
    const ceiling = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(rests, 30))
    // Half of it is certain: a rest of almost nothing would be none.
    const until = now + Math.round(ceiling / 2 + (random() * ceiling) / 2)
    return { kind: 'open', until, rests: rests + 1, probes: 0 }
  }
  const endProbe = () => {
    if (state.kind === 'open') state = { ...state, probes: Math.max(0, state.probes - 1) }
  }

  return {
    restMs: (now) => {
      if (state.kind === 'closed') return 0
      if (now < state.until) return state.until - now
      return state.probes > 0 ? PROBE_POLL_MS : 0
    },
    mayChange: () => state.kind === 'closed',
    begin: () => {
      const probed = state.kind === 'open' ? state.rests : null
      if (state.kind === 'open') state = { ...state, probes: state.probes + 1 }
      const isOfThisRest = () => state.kind === 'open' && state.rests === probed
      return {
        answered: () => {
          state = { kind: 'closed', failures: 0 }
        },
        failed: (now) => {
          if (state.kind === 'closed') {
            const failures = state.failures + 1
            state = failures < FAILURES_TO_OPEN ? { kind: 'closed', failures } : open(now, 0)
          } else if (isOfThisRest()) {
            state = open(now, state.rests)
          }
          // What left before this rest, and fails too, says nothing new.
        },
        undecided: () => {
          if (isOfThisRest()) endProbe()
        },
      }
    },
  }
}
