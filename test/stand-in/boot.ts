import { readFileSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Connection } from './chromium/connection.ts'
import { launchChromium } from './chromium/launch.ts'
import { parseCommandLine } from './command-line.ts'
import { app } from './api/app.ts'
import { host } from './api/host.ts'
import { prepareSession } from './api/session.ts'
import { allContents } from './api/web-contents.ts'

const args = process.argv.slice(2)
const line = parseCommandLine(args)
const endpoint = launchChromium(line.switches.get('remote-debugging-port') ?? '0')
if (line.switches.has('inspect') && inspector.url() === undefined)
  inspector.open(Number(line.switches.get('inspect')))

const require = createRequire(import.meta.url)
const electron = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: electron, shortCircuit: true }
      : next(specifier, context),
})
const manifest = require('electron/package.json') as { version: string }
const versions = { ...process.versions, electron: manifest.version }
Object.defineProperty(process, 'versions', { value: versions, enumerable: true, configurable: true })
Object.defineProperty(process, 'type', { value: 'browser', configurable: true })

host.executable = join(import.meta.dirname, 'electron')
host.switches = line.switches
process.argv = [host.executable, ...args]
host.connection = new Connection(endpoint, (reason) => {
  console.error(reason)
  process.exit(1)
})
if (line.switches.has('remote-debugging-port'))
  void endpoint.then(
    (address) => console.error(`DevTools listening on ${address}`),
    () => undefined,
  )
host.connection.on('', 'Target.targetDestroyed', ({ targetId }) => {
  for (const contents of allContents) if (contents.targetId === targetId) contents.end()
})
refusePopups(host.connection)
host.connection.send('Target.setDiscoverTargets', { discover: true }).catch(() => undefined)
prepareSession()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

/** Holds every new page at its start, and closes those that a page opened before they load anything. */
function refusePopups(connection: Connection): void {
  connection.on('', 'Target.attachedToTarget', ({ sessionId, targetInfo: { targetId, openerId } }) => {
    const answer =
      openerId === undefined
        ? connection.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
        : connection.send('Target.closeTarget', { targetId })
    answer.catch(() => undefined)
  })
  const filter = [{ type: 'page' }]
  connection
    .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter })
    .catch(() => undefined)
}

/** The app's main file: named itself, or by its folder's package.json. */
function mainFile(path: string): string {
  if (!statSync(path).isDirectory()) return path
  const { main } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { main?: string }
  return require.resolve(join(path, main ?? 'index.js'))
}

if (line.app === undefined) throw new Error('Usage: electron [switches] APP [args]')
const given = resolve(line.app)
const main = mainFile(given)
host.appFolder = statSync(given).isDirectory() ? given : dirname(given)
for (const file of line.preloads) require(resolve(file))
await import(pathToFileURL(main).href)
host.ready = true
app.emit('ready', {})
