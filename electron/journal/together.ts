/** Does what comes in one turn of the event loop together. */
export interface Together<T, R> {
  readonly add: (item: T) => Promise<R>
  /** Does at once what is there. */
  readonly flush: () => void
}

/** Makes one; `work` answers one result for each item, in order, and throws nothing. */
export function createTogether<T, R>(work: (items: readonly T[]) => readonly R[]): Together<T, R> {
  let waiting: { readonly item: T; readonly settle: (result: R) => void }[] = []
  const flush = (): void => {
    if (waiting.length === 0) return
    const now = waiting
    waiting = []
    const results = work(now.map(({ item }) => item))
    for (const [index, result] of results.entries()) now[index]?.settle(result)
  }
  return {
    add: (item) =>
      new Promise((settle) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ item, settle })
      }),
    flush,
  }
}
