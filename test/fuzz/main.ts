/**
 * Feeds the scanner room with random and mutated descriptors and reports. `--cases N` (one million where nothing
 * is said), `--seconds S` instead, `--seed S` to repeat a run. Ends with 1 on an exception, a wrong answer, a hang
 * or growing memory. The last line is `FUZZ OK n cases ...`.
 */
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { FuzzOrder, FuzzOutcome } from './order.ts'

/** A run may grow by this and no more: what caches and compiled code take after the first rounds. */
const MOST_GROWTH = 3 * 2 ** 20
/** A case takes far less than a millisecond. */
const HANG_MS = 20_000
const LOOK_MS = 500

const { values } = parseArgs({
  options: { cases: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' } },
})
const seconds = values.seconds === undefined ? Infinity : Number(values.seconds)
const cases =
  values.cases === undefined ? (Number.isFinite(seconds) ? Infinity : 1_000_000) : Number(values.cases)
const seed = values.seed === undefined ? Date.now() % 0x7fff_0000 : Number(values.seed)
if ([seconds, cases, seed].some((each) => Number.isNaN(each) || each < 0)) {
  console.error('usage: fuzz [--cases N] [--seconds S] [--seed S]')
  process.exit(2)
}

const shared = new SharedArrayBuffer(8)
const progress = new Int32Array(shared)
const workerData: FuzzOrder = { cases, milliseconds: seconds * 1000, seed, progress: shared }
const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData })

let last = { count: -1, at: performance.now() }
const watch = setInterval(() => {
  const count = Atomics.load(progress, 0)
  if (count !== last.count) last = { count, at: performance.now() }
  else if (performance.now() - last.at > HANG_MS) {
    fail(`case ${count} hangs, in the round with the seed ${Atomics.load(progress, 1)}`)
  }
}, LOOK_MS)

worker.on('error', (error) => {
  fail(error instanceof Error ? (error.stack ?? error.message) : String(error))
})
worker.on('message', (outcome: FuzzOutcome) => {
  clearInterval(watch)
  if ('failure' in outcome) fail(`${outcome.failure.report}\n\nstation decode: ${outcome.failure.case}`)
  const { played, milliseconds, heapBefore, heapAfter } = outcome
  const growth = heapAfter - heapBefore
  console.log(
    `${played} cases in ${(milliseconds / 1000).toFixed(1)} s, ${Math.round((played / milliseconds) * 1000)} a second`,
  )
  console.log(
    `heap ${megabytes(heapBefore)} before, ${megabytes(heapAfter)} after, ${megabytes(growth)} more; seed ${seed}`,
  )
  if (played === 0) fail('nothing was played')
  if (growth > MOST_GROWTH) fail(`the memory grows: more than ${megabytes(MOST_GROWTH)}`)
  console.log(`FUZZ OK ${played} cases`)
})

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(2)} MB`
}

function fail(why: string): never {
  console.error(`FUZZ FAILED (--seed ${seed}): ${why}`)
  process.exit(1)
}
