import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { Mode } from '../contract/words.ts'

/** What decides the mode. */
export interface ModeFacts {
  /** The station file's `mode`, and where the file would be. */
  readonly fileMode: 'live' | 'training' | undefined
  readonly place: string
  /** Whether the station file has a credential. */
  readonly hasCredential: boolean
  /** Whether a key was imported at the station. */
  readonly hasImportedKey: boolean
  readonly ownMode: 'live' | 'training' | undefined
  readonly isCheckout: boolean
  /** Whether the data folder has a live journal. */
  readonly hasBeenLive: boolean
}

/**
 * The mode of the station: the station file's, else the station's own, else training in a checkout, else
 * set-up. A folder that has been live never falls back to training by itself, and live needs a credential.
 */
export function chooseMode(facts: ModeFacts): Result<Mode> {
  const { place, hasCredential, hasImportedKey } = facts
  const wanted =
    facts.fileMode ?? (hasCredential ? 'live' : (facts.ownMode ?? (hasImportedKey ? 'live' : undefined)))
  if (wanted === 'training') return succeeded('training')
  if (wanted === 'live' && (hasCredential || hasImportedKey)) return succeeded('live')
  if (wanted === 'live' && facts.fileMode === 'live') {
    const fault = 'is missing, and mode "live" needs it'
    return failed(problem('station-file-invalid', { place, member: 'cloud.credential', fault }))
  }
  if (facts.hasBeenLive || wanted === 'live') return failed(problem('live-configuration-missing', { place }))
  return succeeded(facts.isCheckout ? 'training' : 'set-up')
}
