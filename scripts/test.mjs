// Sets up what is missing and runs every check; the last line is the number of test cases.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runOnNode, setUp } from './setup.mjs'

const REPORT = join(ROOT, 'test-results', 'vitest.json')
const tool = (path) => join(ROOT, 'node_modules', path)

const CHECKS = [
  { name: 'format', args: [tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'types of electron', args: [tool('typescript/bin/tsc'), '-p', 'electron'] },
  { name: 'types of test', args: [tool('typescript/bin/tsc'), '-p', 'test'] },
  { name: 'lint', args: [tool('eslint/bin/eslint.js'), '.'] },
  {
    name: 'tests',
    args: [
      tool('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
    ],
  },
]

setUp()
mkdirSync(join(ROOT, 'test-results'), { recursive: true })
rmSync(REPORT, { force: true })
const results = CHECKS.map(({ name, args }) => {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const ok = runOnNode(args) === 0
  return { name, ok, seconds: ((performance.now() - start) / 1000).toFixed(1) }
})

console.log('')
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : undefined
const passed = report?.numPassedTests ?? 0
const failed = report?.numFailedTests ?? 0
const green = results.every(({ ok }) => ok) && passed > 0
if (passed === 0) console.log('No test ran.')
console.log(`${passed} passed, ${failed} failed`)
process.exit(green ? 0 : 1)
