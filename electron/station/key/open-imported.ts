import { readFileSync } from 'node:fs'
import { problem } from '../../contract/problem.ts'
import { failed, type Result } from '../../contract/result.ts'
import { openByPassphrase } from '../../settings/secrets/seal-key.ts'
import type { SealedKey } from '../../settings/secrets/sealed-key.ts'

/** Opens the imported key of a station; answers what was sealed. `place` is the sealed key's file. */
export type OpenImported = (sealed: SealedKey, place: string) => Promise<Result<string>>

/** The environment variable that names a file with the passphrase. */
export const PASSPHRASE_FILE = 'DS100_PASSPHRASE_FILE'

/**
 * Opens a key outside the app: one under a passphrase, whose file the environment names. A variable with the
 * passphrase itself would be seen in every list of processes and handed on to every child.
 */
export function openFromEnvironment(env: NodeJS.ProcessEnv): OpenImported {
  return async (sealed, place) => {
    const { host } = sealed.about
    if (sealed.seal.kind === 'safe-storage') return failed(problem('key-in-keyring', { host }))
    const file = env[PASSPHRASE_FILE]
    if (file === undefined || file === '') return failed(problem('key-locked', { host }))
    let passphrase: string
    try {
      // Editors end a file with a line end, which belongs to no passphrase.
      passphrase =
        readFileSync(file, 'utf8')
          .replace(/^\ufeff/, '')
          .split(/\r?\n/, 1)[0] ?? ''
    } catch (error) {
      const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
      return failed(problem('passphrase-file-unreadable', { place: file, cause }))
    }
    return openByPassphrase(sealed, passphrase, place)
  }
}
