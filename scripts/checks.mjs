// Every check of `npm test`, in their order: what it runs, and where its report lies if it runs test cases.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ROOT, runOnNode, tool } from './house.mjs'

/**
 * A check has a name, `run(env)` which answers whether all was well, and may have: `report`, the JSON report
 * its test runner writes; `folder`, without which it is not there yet; `window`, as it opens one; `mayBeImpossible`,
 * as its report may say that this machine can't run it; `isBeside`, as it runs beside the one after it.
 */
export const CHECKS = [
  besideTheNext(
    command('format', tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '--cache', '.'),
  ),
  besideTheNext(command('lint', tool('eslint/bin/eslint.js'), '--max-warnings=0', '.')),
  command('types', join(ROOT, 'scripts/check-types.mjs')),
  vitest('unit'),
  vitest('station'),
  vitest('crash'),
  command('fuzz', join(ROOT, 'scripts/fuzz.mjs'), '--seconds', '10'),
  { name: 'build', run: async () => ensureBuilt().then(() => true) },
  vitest('packing'),
  playwright('stand-in'),
  playwright('gallery'),
  playwright('e2e', 'real-keys'),
  { ...command('demo', join(ROOT, 'scripts/demo.mjs')), window: true },
  hardware(),
  command('docs', join(ROOT, 'scripts/check-docs.mjs')),
]

/** The checks to run: all, or those that `--only a,b` names. Throws a RangeError for a name that is none. */
export function chooseChecks(args) {
  const place = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (place === -1) return CHECKS
  const names = (args[place].split('=')[1] ?? args[place + 1] ?? '').split(',').filter(Boolean)
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name))
  if (unknown.length > 0 || names.length === 0) {
    const known = CHECKS.map(({ name }) => name).join(', ')
    throw new RangeError(`--only takes names of checks, separated by commas: ${known}`)
  }
  // What opens a window opens what was built.
  const window = CHECKS.some((check) => names.includes(check.name) && check.window)
  return CHECKS.filter(({ name }) => names.includes(name) || (window && name === 'build'))
}

/** Whether what a check looks at exists; a test folder counts once it holds a test. */
export function isThere({ folder, suffix }) {
  if (folder === undefined) return true
  const place = join(ROOT, folder)
  if (suffix === undefined) return existsSync(place)
  return existsSync(place) && readdirSync(place, { recursive: true }).some((name) => name.endsWith(suffix))
}

function command(name, ...args) {
  return { name, run: async (env) => (await runOnNode(args, { env })) === 0 }
}

/** One core for each of them: what only reads the code takes nothing from the others. */
function besideTheNext(check) {
  return { ...check, isBeside: true }
}

function vitest(name) {
  const report = join(ROOT, 'test-results', `vitest-${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    ...command(name, tool('vitest/vitest.mjs'), 'run', '--project', name, ...reporters),
    report,
    folder: `test/${name}`,
    suffix: '.test.ts',
  }
}

/** Specs in windows: those of a project, and of others that run among them. */
function playwright(name, ...others) {
  const report = join(ROOT, 'test-results', `playwright-${name}.json`)
  const projects = [name, ...others].flatMap((project) => ['--project', project])
  const args = [tool('@playwright/test/cli.js'), 'test', ...projects]
  return {
    name,
    run: async (env) => (await runOnNode(args, { env: { ...env, DS100_REPORT: report } })) === 0,
    report,
    folder: `test/${name}`,
    suffix: '.spec.ts',
    window: true,
  }
}

/** Needs QEMU and Debian's packages, which not every machine can have. */
function hardware() {
  const report = join(ROOT, 'test-results', 'hardware.json')
  return {
    ...command('hardware', join(ROOT, 'scripts/hardware.mjs')),
    report,
    mayBeImpossible: true,
  }
}
