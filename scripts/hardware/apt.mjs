// Debian's packages through apt, without installing anything and without root: apt is asked what would be
// installed, downloads it into a folder, and dpkg unpacks it there. The host's package lists are read, never
// changed: where they are missing or stale, lists of our own are fetched into the same folder.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whereIs } from '../house.mjs'

/** QEMU or the kernel can't be had on this machine; the message says why. */
export class NotHere extends Error {}

const MINUTE = 60_000
const QUICK = [
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'Acquire::https::Timeout=20',
  '-o',
  'Acquire::Retries=1',
]
/** As root apt downloads as another account, which can't write into a folder of ours. */
const AS_WE_ARE = ['-o', 'APT::Sandbox::User=root']
const TOOLS = ['apt-get', 'apt-cache', 'dpkg']

/** Throws NotHere where this is no system to get Debian's packages for. */
export function assertDebianLike() {
  if (process.platform !== 'linux') throw new NotHere(`it needs Linux, and this is ${process.platform}`)
  if (process.arch !== 'x64') throw new NotHere(`its kernel is for x64, and this machine is ${process.arch}`)
  const missing = TOOLS.filter((name) => whereIs(name) === undefined)
  if (missing.length > 0) throw new NotHere(`this system has no ${missing.join(', ')}`)
}

/**
 * Runs `work` with the host's package lists, and once more with fresh ones of our own where that failed.
 * `folder` keeps those lists for the next call. Throws NotHere with apt's own words.
 */
export function withPackageLists(folder, work) {
  try {
    return work(openApt([]))
  } catch (error) {
    if (!(error instanceof NotHere)) throw error
    console.log(`Hardware test: fetching package lists, for ${error.message} ...`)
    return withOwnLists(folder, work, error.message)
  }
}

function withOwnLists(folder, work, before) {
  const own = ownLists(folder)
  try {
    const fetched = join(folder, 'fetched')
    if (!existsSync(fetched)) run('apt-get', [...own, ...QUICK, 'update', '-qq'], { timeout: 2 * MINUTE })
    writeFileSync(fetched, '')
    return work(openApt(own))
  } catch (error) {
    throw error instanceof NotHere ? new NotHere(`${before}; with fresh lists: ${error.message}`) : error
  }
}

function ownLists(folder) {
  const [lists, cache] = [join(folder, 'lists'), join(folder, 'cache')]
  for (const place of [lists, cache]) mkdirSync(join(place, 'partial'), { recursive: true })
  return ['-o', `Dir::State::Lists=${lists}`, '-o', `Dir::Cache=${cache}`]
}

function openApt(lists) {
  const dependsOf = (name) =>
    [...run('apt-cache', [...lists, 'depends', name]).matchAll(/^ {2}Depends: (\S+)$/gm)].map(
      ([, each]) => each,
    )

  return {
    /** The packages that a metapackage such as linux-image-amd64 stands for today; later releases split them. */
    kernelOf(metapackage) {
      const image = dependsOf(metapackage).find((name) => name.startsWith('linux-image-'))
      if (image === undefined) throw new NotHere(`the package lists name no kernel for ${metapackage}`)
      return [image, ...dependsOf(image).filter((name) => /^linux-(binary|modules)-/.test(name))]
    },

    /** What would have to be installed, besides what the host has, before these could run. */
    missing(names) {
      const args = ['install', '--simulate', '--no-install-recommends', '--no-upgrade', '--', ...names]
      // An upgrade has the old version in brackets before the new one, and is not needed.
      return [...run('apt-get', [...lists, ...args]).matchAll(/^Inst (\S+) \(/gm)].map(([, name]) => name)
    },

    /** Downloads packages and unpacks them, all into `root`. */
    unpack(names, root) {
      const downloads = join(root, 'downloads')
      mkdirSync(downloads, { recursive: true })
      const args = ['download', '-q', '--', ...names]
      run('apt-get', [...lists, ...QUICK, ...AS_WE_ARE, ...args], { cwd: downloads, timeout: 5 * MINUTE })
      for (const file of readdirSync(downloads)) run('dpkg', ['-x', join(downloads, file), root])
      rmSync(downloads, { recursive: true })
    },
  }
}

/** Runs a program and answers what it printed; throws NotHere with its first complaint. */
function run(program, args, { cwd, timeout = MINUTE } = {}) {
  const env = { ...process.env, LC_ALL: 'C' }
  const done = spawnSync(program, args, { cwd, timeout, env, encoding: 'utf8', maxBuffer: 64 << 20 })
  if (done.status === 0) return done.stdout
  const [complaint] = (done.stderr ?? '').split('\n').filter((line) => /^[EW]:/.test(line))
  const reason = done.error?.code === 'ETIMEDOUT' ? 'it took too long' : (complaint ?? `exit ${done.status}`)
  throw new NotHere(`${program} could not do it (${reason})`)
}
