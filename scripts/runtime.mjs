// Which runtime opens the window: the real Electron where its binary is, else the stand-in on Debian's Chromium.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT, Stop, readStamp, tool, writeStamp } from './house.mjs'

const ELECTRON = tool('electron')
const STAND_IN = join(ROOT, 'test', 'stand-in', 'electron')
const FETCH_MS = 60_000
/** A failed fetch of Electron is not tried again for a day. */
const PATIENCE_MS = 24 * 60 * 60 * 1000

/**
 * Fetches Electron's binary if it is missing, once: its package brings only the script that does. A machine
 * that cannot reach the release page is not asked again for a day, unless `retry` says so.
 */
export function fetchElectron({ retry = false } = {}) {
  if (process.env.DS100_RUNTIME === 'stand-in' || electronExecutable() !== undefined) return
  const failedAt = readStamp('electron-fetch')?.failedAt ?? 0
  if (!retry && Date.now() - failedAt < PATIENCE_MS) return
  console.log('Set-up: fetching the binary of Electron (once; at most a minute) ...')
  spawnSync(NODE, [join(ELECTRON, 'install.js')], { stdio: 'ignore', timeout: FETCH_MS })
  if (electronExecutable() === undefined) writeStamp('electron-fetch', { failedAt: Date.now() })
}

/** The runtime as `{ kind, executable, why }`; `DS100_RUNTIME` forces `electron` or `stand-in`. */
export function findRuntime() {
  const forced = process.env.DS100_RUNTIME
  if (forced !== undefined && forced !== 'electron' && forced !== 'stand-in') {
    throw new Stop(`DS100_RUNTIME is electron or stand-in, not ${forced}.`, 2)
  }
  const electron = electronExecutable()
  if (forced !== 'stand-in' && electron !== undefined) {
    return { kind: 'electron', executable: electron, why: 'its binary is in node_modules' }
  }
  if (forced === 'electron') {
    throw new Stop(
      'The binary of Electron is not here and could not be fetched. Try: npm start -- --retry-electron',
    )
  }
  if (process.platform === 'win32' || !existsSync(STAND_IN)) {
    throw new Stop('The binary of Electron could not be fetched, and there is no stand-in for it here.')
  }
  const why = forced ? 'DS100_RUNTIME asks for it' : 'the binary of Electron could not be fetched'
  return { kind: 'stand-in', executable: STAND_IN, why }
}

/** One line: which runtime, and why. */
export const describeRuntime = ({ kind, why }) =>
  `Runtime: ${kind === 'electron' ? 'Electron' : "the stand-in on Debian's Chromium"} (${why}).`

/** What a script, a spec or the demo reads to open the same runtime. */
export const runtimeEnvironment = ({ kind, executable }) => ({
  DS100_RUNTIME_KIND: kind,
  DS100_RUNTIME_EXECUTABLE: executable,
})

function electronExecutable() {
  const path = join(ELECTRON, 'path.txt')
  if (!existsSync(path)) return undefined
  const executable = join(ELECTRON, 'dist', readFileSync(path, 'utf8').trim())
  return existsSync(executable) ? executable : undefined
}
