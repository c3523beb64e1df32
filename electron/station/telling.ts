/** Somebody tells, others listen. */
export interface Telling<T> {
  /** Whether nobody listens. */
  readonly isIdle: () => boolean
  readonly tell: (told: T) => void
  /** Begins to listen; the function that comes back ends it. */
  readonly follow: (listener: (told: T) => void) => () => void
}

/** Makes one without listeners. */
export function createTelling<T>(): Telling<T> {
  const listeners = new Set<(told: T) => void>()
  return {
    isIdle: () => listeners.size === 0,
    tell: (told) => {
      for (const listener of listeners) listener(told)
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
