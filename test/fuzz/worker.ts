/** The thread that plays the cases; the main one watches that it goes on. */
import { setFlagsFromString, getHeapStatistics } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { anyCase } from './any-case.ts'
import { judgeCase } from './judge-case.ts'
import { createLongLived } from './long-lived.ts'
import type { FuzzOrder, FuzzOutcome } from './order.ts'

const ROUND = 1000
const order = workerData as FuzzOrder
const progress = new Int32Array(order.progress)

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Bytes in use after everything that can go has gone. */
function heapNow(): number {
  collect()
  collect()
  const { used_heap_size: used, external_memory: external } = getHeapStatistics()
  return used + external
}

function run(): FuzzOutcome {
  const longLived = createLongLived()
  const start = performance.now()
  let played = 0
  let before: number | null = null
  const isDone = () => played >= order.cases || performance.now() - start >= order.milliseconds
  for (let round = 0; !isDone(); round += 1) {
    const seed = order.seed + round
    Atomics.store(progress, 1, seed)
    const left = order.milliseconds - (performance.now() - start)
    const details = fc.check(
      fc.property(anyCase, (one) => {
        // Not every case, for there are many scanners.
        if (Atomics.add(progress, 0, 1) % 4 === 0) longLived.feed(one)
        judgeCase(one)
      }),
      {
        seed,
        numRuns: Math.min(ROUND, order.cases - played),
        ...(Number.isFinite(left) ? { interruptAfterTimeLimit: Math.max(1, left) } : {}),
        markInterruptAsFailure: false,
      },
    )
    played += details.numRuns
    if (details.failed)
      return {
        played,
        failure: { report: fc.defaultReportMessage(details) ?? '', case: caseOf(details.counterexample) },
      }
    // Code is compiled and caches are filled in the first rounds; what grows afterwards grows for ever.
    if (before === null && (round === 1 || isDone())) before = heapNow()
  }
  return {
    played,
    milliseconds: performance.now() - start,
    heapBefore: before ?? heapNow(),
    heapAfter: heapNow(),
  }
}

/** A case as a line for `station decode`. */
function caseOf(counterexample: [Parameters<typeof judgeCase>[0]] | null): string {
  if (counterexample === null) return ''
  const [{ facts, reports }] = counterexample
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  return JSON.stringify({
    ...facts,
    productId: 0,
    descriptor: facts.descriptor === null ? undefined : hex(facts.descriptor),
    reports: reports.map(({ bytes }) => hex(bytes)),
  })
}

parentPort?.postMessage(run())
