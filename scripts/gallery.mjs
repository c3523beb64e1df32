// Serves the gallery on loopback: every part and every screen state, from fixtures. It prints its address.
import { join } from 'node:path'
import { ROOT, runOnNode, runScript, tool } from './house.mjs'
import { setUp } from './setup.mjs'

await runScript(() => {
  setUp()
  const config = join(ROOT, 'gallery.config.ts')
  return runOnNode([tool('vite/bin/vite.js'), '--config', config, ...process.argv.slice(2)])
})
