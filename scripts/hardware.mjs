// The hardware test: boots Debian's kernel under QEMU's software emulation and runs the scanner modules there, with the
// real node-hid on real hidraw devices. `--full` adds the full kernel (USB, udev) and more replugs. Its last line
// is `HARDWARE OK n checks`; it ends with 0 only then, with 1 after a failure, with 3 where it could not run.
// `--fresh` fetches Debian's packages anew; `--boot=NAME` and `--only=TEXT` run a part, by names that contain it.
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, Stop, runOnNode, runScript } from './house.mjs'
import { NotHere } from './hardware/apt.mjs'
import { fetchPackages } from './hardware/fetch-packages.mjs'
import { buildInitramfs } from './hardware/initramfs.mjs'
import { runQemu } from './hardware/run-qemu.mjs'
import { createVerdict } from './hardware/verdict.mjs'
import { setUp } from './setup.mjs'

const RESULTS = join(ROOT, 'test-results')
const BUNDLES = join(RESULTS, 'hardware-guest')
const REPORT = join(RESULTS, 'hardware.json')
const DID_NOT_RUN = 3
const LOG_LINES = 40

/**
 * The guests to boot. One processor is quickest on a small machine; with two, bench and checks really run at the
 * same time. The limits are many times what a run takes.
 */
const SHORT = [
  {
    ...{ name: 'hidraw', kernel: 'cloud', parts: ['machine', 'cloud'] },
    ...{ replugs: 200, processors: 1, limitMs: 400_000 },
  },
]
const FULL = [
  { ...SHORT[0], replugs: 1000, processors: 2, limitMs: 1_500_000 },
  {
    ...{ name: 'usb', kernel: 'usb', parts: ['machine', 'usb', 'udev'] },
    ...{ replugs: 30, processors: 2, limitMs: 600_000 },
  },
]

await runScript(async () => {
  const args = process.argv.slice(2)
  const boot = valueOf(args, '--boot')
  const runs = (args.includes('--full') ? FULL : SHORT).filter(({ name }) => name.includes(boot))
  const only = valueOf(args, '--only')
  mkdirSync(RESULTS, { recursive: true })
  rmSync(REPORT, { force: true })
  setUp()
  try {
    const parts = [...new Set(runs.flatMap((run) => run.parts))]
    const places = fetchPackages(parts, { fresh: args.includes('--fresh') })
    await bundle()
    const results = []
    for (const run of runs) results.push(await runOne(run, places, only))
    return conclude(results)
  } catch (error) {
    if (!(error instanceof NotHere)) throw error
    report({ passed: 0, failed: 0, didNotRun: error.message })
    console.error(`HARDWARE DID NOT RUN: ${error.message}`)
    return DID_NOT_RUN
  }
})

/** The value of `--name=value`, or nothing. */
function valueOf(args, name) {
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

async function bundle() {
  const code = await runOnNode([join(ROOT, 'scripts/hardware/bundle.mjs'), BUNDLES])
  if (code !== 0) throw new Stop('The checks could not be bundled.', code)
}

/** Boots one guest, prints what it says, and answers its counts and why it failed, if it did. */
async function runOne({ name, kernel, parts, replugs, processors, limitMs }, places, only) {
  const start = performance.now()
  const initramfs = join(RESULTS, `hardware-${name}.cpio`)
  const log = join(RESULTS, `hardware-${name}.log`)
  const guest = { machine: places.machine, kernel: places[kernel] }
  buildInitramfs(initramfs, {
    bundles: BUNDLES,
    ...guest,
    udev: parts.includes('udev') ? places.udev : undefined,
  })
  const said = join(RESULTS, `hardware-${name}.txt`)
  for (const file of [log, said]) rmSync(file, { force: true })
  const words = { topic: name, replugs, only: encodeURIComponent(only) }
  const verdict = createVerdict()
  const ended = await runQemu({
    ...{ ...guest, initramfs, log, processors, limitMs },
    parameters: Object.entries(words)
      .map(([word, value]) => `ds100.${word}=${value}`)
      .join(' '),
    onLine(line) {
      verdict.take(line)
      console.log(`${name}: ${line}`)
      appendFileSync(said, `${line}\n`)
    },
  })
  rmSync(initramfs, { force: true })
  const result = verdict.judge(ended)
  if (result.reason !== null) showKernelLog(log)
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return { name, ...result }
}

function conclude(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const bad = results.filter(({ reason }) => reason !== null)
  // A run that failed otherwise than by a check counts as one failure all the same.
  const failed = bad.reduce((sum, result) => sum + Math.max(result.failed, 1), 0)
  report({ passed, failed })
  for (const { name, reason } of bad) console.error(`${name}: ${reason}`)
  // Where nothing ran, nothing was proved.
  const well = bad.length === 0 && passed > 0
  console.log(well ? `HARDWARE OK ${passed} checks` : `HARDWARE FAILED ${failed} of ${passed + failed}`)
  return well ? 0 : 1
}

/** What `npm test` reads for its table. */
function report({ passed, failed, didNotRun = null }) {
  writeFileSync(REPORT, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, didNotRun }))
}

function showKernelLog(log) {
  try {
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
    console.error(['The kernel said last:', ...lines.slice(-LOG_LINES)].join('\n  '))
  } catch {
    console.error('The kernel said nothing at all.')
  }
}
