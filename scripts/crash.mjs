// Kills batches at random and holds the journal against the simulated cloud: the script test/crash/main.ts, 50 kills
// unless `--kills N` says otherwise. Its last line is `CRASH OK n kills`.
import { join } from 'node:path'
import { ROOT, runOnNode, runScript } from './house.mjs'
import { setUp } from './setup.mjs'

await runScript(() => {
  setUp()
  return runOnNode([join(ROOT, 'test/crash/main.ts'), ...process.argv.slice(2)])
})
