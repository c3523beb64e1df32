// Feeds the scanner room with random and mutated descriptors and reports: the script test/fuzz/main.ts, one million
// cases unless `--cases N` or `--seconds S` says otherwise. Its last line is `FUZZ OK n cases`.
import { join } from 'node:path'
import { ROOT, runOnNode, runScript } from './house.mjs'
import { setUp } from './setup.mjs'

await runScript(() => {
  setUp()
  return runOnNode([join(ROOT, 'test/fuzz/main.ts'), ...process.argv.slice(2)])
})
