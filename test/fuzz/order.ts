/** What the thread is to do. */
export interface FuzzOrder {
  readonly cases: number
  /** Infinity for as long as the cases take. */
  readonly milliseconds: number
  readonly seed: number
  /** Two numbers that both threads see: how many cases have begun, and the seed of the round. */
  readonly progress: SharedArrayBuffer
}

/** What came of it. Heaps are bytes after a forced collection. */
export type FuzzOutcome =
  | {
      readonly played: number
      readonly milliseconds: number
      readonly heapBefore: number
      readonly heapAfter: number
    }
  | { readonly played: number; readonly failure: { readonly report: string; readonly case: string } }
