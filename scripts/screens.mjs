// Takes the picture of every screen state for docs/screens/: each theme, at the counter's size and upright.
import { ROOT, runOnNode, runScript } from './house.mjs'
import { join } from 'node:path'
import { setUpWindow } from './setup.mjs'

await runScript(() => {
  setUpWindow()
  return runOnNode([join(ROOT, 'test/gallery/take-screens.ts'), ...process.argv.slice(2)])
})
