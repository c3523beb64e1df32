/**
 * Kills batches of 600 at random, `--kills N` times (50 where nothing is said), each batch about ten times; `--seed S`
 * repeats a run. Prints a line for each kill. Ends with 1 where a device was disabled twice or not at all, or where the
 * journal tells another story than the server. The last line is `CRASH OK n kills`.
 */
import { parseArgs } from 'node:util'
import { tormentBatch } from './random-kills.ts'

const KILLS_OF_A_BATCH = 10
const DEVICES = 600

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } })
const wanted = Number(values.kills ?? '50')
const seed = values.seed === undefined ? Date.now() % 0x7fff_0000 : Number(values.seed)
if (![wanted, seed].every((each) => Number.isInteger(each) && each > 0)) {
  console.error('usage: crash [--kills N] [--seed S]')
  process.exit(2)
}

const began = performance.now()
let batches = 0
const sum = { kills: 0, powerCuts: 0, killedDrains: 0, caughtSending: 0 }
while (sum.kills < wanted) {
  const ownSeed = seed + batches
  batches += 1
  console.log(`batch ${batches} of ${DEVICES} devices, seed ${ownSeed}`)
  const left = Math.min(KILLS_OF_A_BATCH, wanted - sum.kills)
  let nth = sum.kills
  const { faults, ...counts } = await tormentBatch({
    seed: ownSeed,
    devices: DEVICES,
    kills: left,
    say: (line) => {
      nth += 1
      console.log(`${String(nth).padStart(4)}  ${line}`)
    },
  })
  sum.kills += counts.kills
  sum.powerCuts += counts.powerCuts
  sum.killedDrains += counts.killedDrains
  sum.caughtSending += counts.caughtSending
  if (faults.length > 0) {
    console.error(`CRASH FAILED (--seed ${ownSeed}):\n${faults.join('\n')}`)
    process.exit(1)
  }
}
console.log(
  `${batches} batches, ${sum.powerCuts} power cuts, ${sum.killedDrains} kills of a drain, ` +
    `${sum.caughtSending} devices caught between PATCH and answer, ${Math.round((performance.now() - began) / 1000)} s`,
)
console.log(`CRASH OK ${sum.kills} kills`)
