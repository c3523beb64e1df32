// The command line `station`: Electron's Node on electron/cli.ts, with no build and nothing printed by itself.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT, STATION_FLAGS, Stop, runAttached, runScript } from './house.mjs'

const CONFIGURATION = 8

await runScript(() => {
  if (!existsSync(NODE)) {
    throw new Stop(
      'Node 24 is missing in node_modules/node. Run: npm ci   (or: npm rebuild node)',
      CONFIGURATION,
    )
  }
  // The caller's folder stays: relative paths among the arguments start there.
  return runAttached(NODE, [...STATION_FLAGS, join(ROOT, 'electron', 'cli.ts'), ...process.argv.slice(2)], {
    cwd: process.cwd(),
  })
})
