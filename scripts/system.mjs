// What a window needs of a Linux system: Chromium, a display, the libraries of the scanner's driver.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Stop, runNow, whereIs } from './house.mjs'

const LISTS = '/var/lib/apt/lists'

/** Installs what is missing, or stops with the command that would. Windows and macOS bring everything. */
export function ensureSystem(runtime) {
  if (process.platform !== 'linux') return
  install(missingPackages(runtime))
  if (runtime.kind === 'electron') checkElectronLibraries(runtime.executable)
}

/**
 * What presses real keys in the specs, on a screen of its own: xdotool, and the layouts of a keyboard. Only tests
 * need it, so where it can't be installed everything else goes on, and those specs fail.
 */
export function ensureRealKeys() {
  if (process.platform !== 'linux') return
  const wanted = [
    { name: 'xvfb', there: whereIs('Xvfb') !== undefined },
    { name: 'xdotool', there: whereIs('xdotool') !== undefined },
    { name: 'x11-xkb-utils', there: whereIs('setxkbmap') !== undefined },
  ]
  try {
    install(namesOfMissing(wanted))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.warn(`Real keys can't be pressed here, and the specs that need them will fail. ${error.message}`)
  }
}

/** Whether a screen is there already. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Debian's names of what is missing. */
export function missingPackages({ kind }) {
  const libraries = knownLibraries()
  const wanted = [
    { name: 'chromium', there: kind !== 'stand-in' || whereIs('chromium') !== undefined },
    { name: 'xvfb', there: hasDisplay() || whereIs('Xvfb') !== undefined },
    { name: 'libusb-1.0-0', there: libraries === undefined || libraries.includes('libusb-1.0.so.0') },
    { name: 'libudev1', there: libraries === undefined || libraries.includes('libudev.so.1') },
  ]
  return namesOfMissing(wanted)
}

const namesOfMissing = (packages) => packages.filter(({ there }) => !there).map(({ name }) => name)

/** The shared libraries that the loader knows, or undefined where nothing tells (musl, NixOS). */
function knownLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path))
  if (ldconfig === undefined) return undefined
  const { status, stdout } = spawnSync(ldconfig, ['-p'], { encoding: 'utf8' })
  return status === 0 ? stdout : undefined
}

function install(packages) {
  if (packages.length === 0) return
  const names = packages.join(' ')
  const apt = whereIs('apt-get')
  if (apt === undefined) throw new Stop(`Missing on this system (Debian's names): ${names}. Please install.`)
  const rights = superuser()
  if (rights === undefined) {
    throw new Stop(
      `Missing: ${names}. Run: sudo apt-get update && sudo apt-get install --no-install-recommends -y ${names}`,
    )
  }
  console.log(`Set-up: installing ${names} (apt-get) ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args) => {
    const [program, ...rest] = [...rights, apt, '-qq', '-o', 'Dpkg::Use-Pty=0', ...args]
    return runNow(program, rest, { env }) === 0
  }
  const installNow = () => run('install', '--no-install-recommends', '-y', ...packages)
  if (!hasLists()) run('update')
  // Lists that are there may be old, and then name files that the mirror no longer has.
  if (!installNow() && !(run('update') && installNow())) throw new Stop(`apt-get could not install ${names}.`)
}

/** What to put before a command that needs root: nothing, sudo, or undefined where neither will do. */
function superuser() {
  if (process.getuid() === 0) return []
  const sudo = whereIs('sudo')
  if (sudo === undefined || spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status !== 0)
    return undefined
  return [sudo, '-n']
}

const hasLists = () => existsSync(LISTS) && readdirSync(LISTS).some((name) => name.includes('_Packages'))

/** Names the libraries that the real Electron misses; which package has them differs between systems. */
function checkElectronLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8', cwd: dirname(executable) })
  const missing = (stdout ?? '').split('\n').filter((line) => line.includes('not found'))
  if (missing.length === 0) return
  const names = missing.map((line) => line.trim().split(' ')[0]).join(', ')
  throw new Stop(
    `Electron misses libraries of this system: ${names}. Install the packages that have them ` +
      "(Debian 12: libgtk-3-0 libnss3 libgbm1 libasound2), or take DS100_RUNTIME=stand-in with Debian's Chromium.",
  )
}
