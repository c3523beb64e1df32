// Sets up what is missing, with nothing but Node's own modules: the packages of the lockfile and Electron's Node.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '..')

/** The Node of Electron's major, from the devDependency `node`. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

const STAMPS = join(ROOT, 'node_modules', '.cache', 'ds100-intake')

/** Installs the lockfile's packages, unless those that are there fit it. */
export function ensurePackages() {
  const lockfile = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lockfile).digest('hex')
  const stamp = join(STAMPS, 'lockfile')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!installedFits(JSON.parse(lockfile))) {
    console.log('Installing the packages of the lockfile (npm ci) ...')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (done.status !== 0) fail('npm ci did not succeed. Check the network, then run the command again.')
  }
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, hash)
}

/** Whether what npm says it installed is what the lockfile asks for; optional packages may be absent. */
export function installedFits(lockfile) {
  const file = join(ROOT, 'node_modules', '.package-lock.json')
  if (!existsSync(file)) return false
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages
  return Object.entries(lockfile.packages).every(([place, wanted]) => {
    if (place === '') return true
    const there = installed[place]
    return there === undefined ? wanted.optional === true : there.version === wanted.version
  })
}

/** Makes sure that Electron's Node runs. */
export function ensureNode() {
  const version = existsSync(NODE) ? spawnSync(NODE, ['--version'], { encoding: 'utf8' }).stdout : undefined
  if (version?.startsWith('v24.') !== true) {
    fail('Node 24 is missing in node_modules/node. Run: npm rebuild node (install scripts must be allowed).')
  }
}

/** Runs a JavaScript tool of node_modules, or a script, on Electron's Node; answers the exit code. */
export function runOnNode(args, options = {}) {
  const done = spawnSync(NODE, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    ...options,
  })
  return done.status ?? 1
}

/** Everything that every command needs. */
export function setUp() {
  ensurePackages()
  ensureNode()
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp()
