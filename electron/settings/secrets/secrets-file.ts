import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { digestOf, sealedKeySchema, type SealedKey } from './sealed-key.ts'

/** Where a data folder keeps its sealed key. */
export function secretsPlace(dataFolder: string): string {
  return join(dataFolder, 'secrets.json')
}

/** Reads the sealed key of a data folder; null where there is none. A damaged file is a problem, and stays. */
export function readSecrets(dataFolder: string): Result<SealedKey | null> {
  const place = secretsPlace(dataFolder)
  const damaged = (fault: string) => failed(problem('secrets-damaged', { place, fault }))
  let text: string
  try {
    text = readFileSync(place, 'utf8')
  } catch (error) {
    const cause = causeOf(error)
    return cause === 'ENOENT' ? succeeded(null) : failed(problem('secrets-unreadable', { place, cause }))
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return damaged('is not JSON')
  }
  const parsed = sealedKeySchema.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return damaged(`${issue?.path.join('.') || 'the file'} is not as it was written`)
  }
  return digestOf(parsed.data) === parsed.data.digest
    ? succeeded(parsed.data)
    : damaged('is not as it was written')
}

/**
 * Keeps a sealed key in place of the one before: whole or not at all, readable for the station's account alone.
 * A damaged file in its place is set aside under the time.
 */
export function writeSecrets(dataFolder: string, sealed: SealedKey, now: Date): Result<null> {
  const place = secretsPlace(dataFolder)
  const draft = `${place}.new`
  try {
    mkdirSync(dataFolder, { recursive: true })
    setAsideDamaged(dataFolder, now)
    // What a crash left behind may have other rights than ours.
    rmSync(draft, { force: true })
    const file = openSync(draft, 'wx', 0o600)
    try {
      writeSync(file, `${JSON.stringify(sealed, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, place)
    syncFolder(dataFolder)
    return succeeded(null)
  } catch (error) {
    return failed(problem('secrets-not-written', { place, cause: causeOf(error) }))
  }
}

/** Removes the sealed key. A damaged one is set aside instead: nobody could say what is lost with it. */
export function removeSecrets(dataFolder: string, now: Date): Result<null> {
  const place = secretsPlace(dataFolder)
  try {
    setAsideDamaged(dataFolder, now)
    rmSync(place, { force: true })
    rmSync(`${place}.new`, { force: true })
    syncFolder(dataFolder)
    return succeeded(null)
  } catch (error) {
    return failed(problem('secrets-not-written', { place, cause: causeOf(error) }))
  }
}

function setAsideDamaged(dataFolder: string, now: Date): void {
  const read = readSecrets(dataFolder)
  if (read.ok || read.problem.code !== 'secrets-damaged') return
  const when = now.toISOString().replace(/[:.]/g, '-')
  renameSync(secretsPlace(dataFolder), join(dataFolder, `secrets-damaged-${when}.json`))
}

/** The name itself must be on the disk as well; Windows opens no folders, and keeps names by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
