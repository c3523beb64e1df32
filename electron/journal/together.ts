/** Does what comes close together in one go. */
export interface Together<T, R> {
  readonly add: (item: T) => Promise<R>
  /** Does at once what is there. */
  readonly flush: () => void
}

/** How a go is done. */
export interface TogetherParts<T, R> {
  /** Answers one result for each item, in order. */
  readonly work: (items: readonly T[]) => readonly R[]
  /** Comes when the results hold, with what they are then. What comes meanwhile waits for the next go. */
  readonly settle: (results: readonly R[]) => Promise<readonly R[]>
  /** The result of each item of a go in which one of them threw. */
  readonly trouble: (error: unknown) => R
}

/**
 * Makes one. The first item waits for nobody: its go is at the end of this turn of the event loop. One go is under
 * way at a time, and what comes meanwhile shares the next one. Every item is answered, whatever happens.
 */
export function createTogether<T, R>({ work, settle, trouble }: TogetherParts<T, R>): Together<T, R> {
  let waiting: { readonly item: T; readonly done: (result: R) => void }[] = []
  let isUnderWay = false

  const go = async (items: readonly T[]): Promise<readonly R[]> => {
    try {
      return await settle(work(items))
    } catch (error) {
      return items.map(() => trouble(error))
    }
  }
  const flush = (): void => {
    if (waiting.length === 0) return
    const now = waiting
    waiting = []
    isUnderWay = true
    void go(now.map(({ item }) => item)).then((results) => {
      isUnderWay = false
      for (const [index, result] of results.entries()) now[index]?.done(result)
      if (waiting.length > 0) setImmediate(flush)
    })
  }
  return {
    add: (item) =>
      new Promise((done) => {
        if (waiting.length === 0 && !isUnderWay) setImmediate(flush)
        waiting.push({ item, done })
      }),
    flush,
  }
}
