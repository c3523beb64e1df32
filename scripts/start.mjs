// Sets up what is missing and opens the kiosk. Without a station file it opens in training mode.
import { spawn } from 'node:child_process'
import { ensureBuild } from './build.mjs'
import { openDisplay } from './display.mjs'
import { ensurePrograms, findRuntime } from './runtime.mjs'
import { ROOT, setUp } from './setup.mjs'

setUp()
const runtime = findRuntime()
console.log(`Runtime: ${runtime.kind} (${runtime.why}).`)
ensurePrograms(runtime)
ensureBuild()
const display = await openDisplay()
const asRoot = runtime.kind === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
const kiosk = spawn(runtime.executable, [...asRoot, ROOT, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...display.env },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => kiosk.kill(signal))
kiosk.on('exit', (code) => {
  display.close()
  process.exit(code ?? 0)
})
