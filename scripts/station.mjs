// The command line `station`: Electron's Node on electron/cli.ts, with no build and nothing printed by itself.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT } from './setup.mjs'

if (!existsSync(NODE)) {
  console.error('Node 24 is missing in node_modules/node. Run: npm ci')
  process.exit(8)
}
const station = spawn(
  NODE,
  ['--disable-warning=ExperimentalWarning', join(ROOT, 'electron', 'cli.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => station.kill(signal))
station.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
