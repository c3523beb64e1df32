// Which runtime opens the window: the real Electron where its binary is, else the stand-in on Debian's Chromium.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

const ELECTRON = join(ROOT, 'node_modules', 'electron')
const STAND_IN = join(ROOT, 'test', 'stand-in', 'electron')
const CACHE = join(ROOT, 'node_modules', '.cache', 'ds100-intake')
/** A failed fetch of Electron is not tried again for a day. */
const PATIENCE_MS = 24 * 60 * 60 * 1000

/** The runtime as `{ kind, executable, why }`; `DS100_RUNTIME` forces `electron` or `stand-in`. */
export function findRuntime() {
  const forced = process.env['DS100_RUNTIME']
  if (forced !== 'stand-in') {
    const executable = realElectron()
    if (executable !== undefined) return { kind: 'electron', executable, why: 'its binary is installed' }
    if (forced === 'electron') return fail('Electron was asked for, and its binary can’t be fetched here.')
  }
  if (!existsSync(STAND_IN)) {
    return fail('Electron’s binary can’t be fetched here, and there is no stand-in for it.')
  }
  const why = forced === 'stand-in' ? 'as asked' : 'Electron’s binary can’t be fetched here'
  return { kind: 'stand-in', executable: STAND_IN, why }
}

function realElectron() {
  const read = () => {
    const path = join(ELECTRON, 'path.txt')
    if (!existsSync(path)) return undefined
    const executable = join(ELECTRON, 'dist', readFileSync(path, 'utf8'))
    return existsSync(executable) ? executable : undefined
  }
  const installed = read()
  const failure = join(CACHE, 'electron-fetch-failed')
  if (installed !== undefined) return installed
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < PATIENCE_MS) return undefined
  console.log('Fetching Electron’s binary ...')
  spawnSync(process.execPath, [join(ELECTRON, 'install.js')], { stdio: 'ignore', timeout: 120_000 })
  if (read() === undefined) {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(failure, '')
  }
  return read()
}

/** Installs the programs of the system that are missing, or prints the exact command and ends. */
export function ensurePrograms(runtime) {
  if (process.platform !== 'linux') return
  const has = (program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0
  const hasLibrary = (name) => spawnSync('ldconfig', ['-p'], { encoding: 'utf8' }).stdout?.includes(name)
  const hasDisplay = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined
  const missing = [
    ...(runtime.kind === 'stand-in' && !has('chromium') ? ['chromium'] : []),
    ...(!hasDisplay && !has('Xvfb') ? ['xvfb'] : []),
    ...(hasLibrary('libusb-1.0.so.0') ? [] : ['libusb-1.0-0']),
    ...(hasLibrary('libudev.so.1') ? [] : ['libudev1']),
  ]
  if (missing.length === 0) return
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing]
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n']
  const allowed = process.getuid() === 0 || spawnSync('sudo', ['-n', 'true']).status === 0
  if (!has('apt-get') || !allowed) fail(`Missing on this machine. Run: sudo ${install.join(' ')}`)
  console.log(`Installing ${missing.join(', ')} ...`)
  const run = (words) =>
    spawnSync(words[0], words.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] }).status
  run([...sudo, 'apt-get', 'update'])
  if (run([...sudo, ...install]) !== 0) fail(`That did not succeed. Run: sudo ${install.join(' ')}`)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
