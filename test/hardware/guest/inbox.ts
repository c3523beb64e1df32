/** Things that arrive one by one, for a check that awaits each. */

/** How long a check waits for what should come at once; emulation on a busy machine is slow. */
export const PATIENCE_MS = 15_000

/** What arrived, in its order. */
export interface Inbox<T> {
  put(thing: T): void
  /** The next one; rejects when none comes. */
  next(): Promise<T>
  /** Those that nobody has taken. */
  left(): readonly T[]
  /** Takes all that are there. */
  takeAll(): readonly T[]
}

/** Makes an empty inbox. `what` names in one word what should come. */
export function createInbox<T>(what: string): Inbox<T> {
  const things: T[] = []
  let wanted: ((thing: T) => void) | undefined
  return {
    put: (thing) => {
      if (wanted === undefined) things.push(thing)
      else wanted(thing)
    },
    next: async () => {
      const [first] = things.splice(0, 1)
      if (first !== undefined) return first
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          wanted = undefined
          reject(new Error(`no ${what} within ${PATIENCE_MS / 1000} s`))
        }, PATIENCE_MS)
        wanted = (thing) => {
          clearTimeout(timer)
          wanted = undefined
          resolve(thing)
        }
      })
    },
    left: () => things,
    takeAll: () => things.splice(0),
  }
}
