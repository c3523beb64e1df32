// The packages of the lockfile, and Electron's Node among them.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT, Stop, runNow } from './house.mjs'

const NODE_MAJOR = 24

/**
 * Installs the lockfile's packages, unless those that are there fit it. Whoever installed them does not
 * matter: npm leaves a list of what it installed, and reading both lists takes milliseconds.
 */
export function ensurePackages() {
  const wanted = readList('package-lock.json')
  if (wanted === undefined) throw new Stop('package-lock.json is missing or cannot be read.')
  if (installedFits(wanted, readList('node_modules/.package-lock.json'))) return
  console.log('Set-up: installing the packages of package-lock.json (npm ci) ...')
  const windows = process.platform === 'win32'
  // npm is a batch file on Windows, and those start through a shell only.
  const code = runNow(
    windows ? 'npm.cmd' : 'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    windows ? { shell: true } : {},
  )
  if (code !== 0) throw new Stop('npm ci did not succeed. Check the network, then run the command again.')
}

/**
 * Whether the packages that npm installed are those of the lockfile. An optional one may be absent: npm
 * leaves out what is for another platform.
 */
export function installedFits(lockfile, installed) {
  if (installed === undefined) return false
  return Object.entries(lockfile.packages).every(([place, wanted]) => {
    if (place === '' || wanted.link === true) return true
    const there = installed.packages[place]
    if (there === undefined) return wanted.optional === true
    return there.version === wanted.version && there.name === wanted.name
  })
}

/** Makes sure that Electron's Node runs. */
export function ensureNode() {
  const problem = nodeProblem()
  if (problem !== undefined) throw new Stop(problem)
}

/** What keeps Electron's Node from running, with the remedy, or undefined where it runs. */
export function nodeProblem() {
  const remedy =
    'Run: npm rebuild node   (its install script fetches the binary from the registry; with ignore-scripts ' +
    'set, add --ignore-scripts=false)'
  if (!existsSync(NODE)) return `Node ${NODE_MAJOR} is missing in node_modules/node. ${remedy}`
  const { stdout, error } = spawnSync(NODE, ['--version'], { encoding: 'utf8' })
  if (error !== undefined) return `node_modules/node does not start (${error.message}). ${remedy}`
  if (stdout.startsWith(`v${NODE_MAJOR}.`)) return undefined
  return `node_modules/node is ${stdout.trim() || 'broken'}, not Node ${NODE_MAJOR}. ${remedy}`
}

function readList(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
  } catch {
    return undefined
  }
}
