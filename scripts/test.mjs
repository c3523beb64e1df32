// Sets up what is missing and runs every check, to the end even if one fails. The last line is the number of
// test cases. `--only unit,station` runs some.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chooseChecks, isThere } from './checks.mjs'
import { withDisplay } from './display.mjs'
import { ROOT, Stop, runScript } from './house.mjs'
import { addCounts, describeCounts, readCasesToName, readCounts, readWhyNot } from './reports.mjs'
import { runtimeEnvironment } from './runtime.mjs'
import { setUp, setUpWindow } from './setup.mjs'
import { splitArguments } from './stage.mjs'
import { ensureRealKeys } from './system.mjs'

/** Specs run on so many screens at once, where there is no other: a window mostly waits. */
const SCREENS = 2

await runScript(async () => {
  const { retryElectron, rest } = splitArguments(process.argv.slice(2))
  const checks = choose(rest)
  setUp()
  mkdirSync(join(ROOT, 'test-results'), { recursive: true })
  const window = checks.some((check) => check.window && isThere(check))
  if (!window) return report(await runAll(checks, process.env))
  const runtime = setUpWindow({ retryElectron })
  if (checks.some(({ name }) => name === 'e2e')) ensureRealKeys()
  return withDisplay(
    async (display) =>
      report(await runAll(checks, { ...process.env, ...runtimeEnvironment(runtime), ...display })),
    SCREENS,
  )
})

function choose(args) {
  try {
    return chooseChecks(args)
  } catch (error) {
    throw error instanceof RangeError ? new Stop(error.message, 2) : error
  }
}

async function runAll(checks, env) {
  const start = performance.now()
  const results = []
  let beside = []
  for (const check of checks) {
    const running = runOne(check, env)
    results.push(running)
    if (check.isBeside) beside.push(running)
    else {
      await running
      await Promise.all(beside)
      beside = []
    }
  }
  return { results: await Promise.all(results), milliseconds: performance.now() - start }
}

/**
 * One check: `ok`, `FAILED`, `absent` where there is nothing yet to check, or `DID NOT RUN` where this machine
 * can't; then the others still count.
 */
async function runOne(check, env) {
  const { name } = check
  if (!isThere(check)) return { name, verdict: 'absent', note: `no ${check.folder}`, milliseconds: 0 }
  console.log(`\n== ${name}`)
  if (check.report !== undefined) rmSync(check.report, { force: true })
  const start = performance.now()
  const well = await check.run(env).catch((error) => {
    console.error(error.message)
    return false
  })
  const milliseconds = performance.now() - start
  const whyNot = check.mayBeImpossible ? readWhyNot(check.report) : null
  if (whyNot !== null) return { name, verdict: 'DID NOT RUN', note: whyNot, milliseconds }
  const counts = check.report === undefined ? undefined : readCounts(check.report)
  const cases = check.report === undefined ? [] : readCasesToName(check.report)
  // A runner that found no test has proved nothing, whatever it says.
  const idle = counts !== undefined && counts.passed + counts.failed === 0
  const note = idle ? 'no test ran' : counts === undefined ? '' : describeCounts(counts)
  return { name, verdict: well && !idle ? 'ok' : 'FAILED', counts, cases, note, milliseconds }
}

/** Prints the table and the total; answers the exit code. */
function report({ results, milliseconds: total }) {
  console.log('\n== summary')
  for (const { name, verdict, note, milliseconds } of results) {
    const seconds = (milliseconds / 1000).toFixed(1).padStart(6)
    console.log(`${verdict.padEnd(12)}${name.padEnd(16)}${seconds} s  ${note}`.trimEnd())
  }
  console.log(`${'all'.padStart(15).padEnd(28)}${(total / 1000).toFixed(1).padStart(6)} s\n`)
  for (const { name, verdict, note } of results) {
    if (verdict === 'DID NOT RUN') console.log(`THE ${name.toUpperCase()} TEST DID NOT RUN here: ${note}\n`)
  }
  for (const { name: check, cases = [] } of results) {
    for (const { verdict, name } of cases) console.log(`${verdict}: ${check}: ${name}`)
  }
  console.log(describeCounts(addCounts(results.flatMap(({ counts }) => counts ?? []))))
  return results.some(({ verdict }) => verdict === 'FAILED') ? 1 : 0
}
