import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'

/**
 * Writes a file whole or not at all, readable for the station's account alone: a draft beside it, on the disk, then in
 * its place. What was there before stays until then.
 */
export async function writeWhole(place: string, content: Uint8Array | string): Promise<Result<string>> {
  const draft = join(dirname(place), `.${basename(place)}.${randomBytes(4).toString('hex')}`)
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, place)
    return succeeded(place)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    const full = cause === 'ENOSPC' || cause === 'EDQUOT'
    return failed(full ? problem('file-disk-full', { place }) : problem('file-not-saved', { place, cause }))
  }
}
