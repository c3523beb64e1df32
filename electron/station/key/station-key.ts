import { statSync } from 'node:fs'
import { ageInDays, isGenericHost, isOld, mayOthersRead } from '../../cloud/sign-in/key-advice.ts'
import { readLegacyKey } from '../../cloud/sign-in/legacy-key.ts'
import { readOAuthClient } from '../../cloud/sign-in/oauth-client.ts'
import type { KeyAbout, KeyAdvice, StationKey } from '../../contract/key.ts'
import type { SealedKey } from '../../settings/secrets/sealed-key.ts'
import type { Configuration } from '../configure.ts'
import { aboutKey } from './read-key.ts'

/** A station that has no key. */
export const NO_KEY: StationKey = {
  from: 'none',
  about: null,
  kept: null,
  place: null,
  since: null,
  ageDays: null,
  advice: [],
}

/** What is known of a key, but not how old it is: that grows. */
export type KeyFacts = Pick<StationKey, 'from' | 'about' | 'kept' | 'place' | 'since'> & {
  readonly mayOthersRead: boolean
}

/** Which key a configuration names; read once, for the page asks again and again. */
export async function keyFacts(
  { mode, file, place, imported }: Pick<Configuration, 'mode' | 'file' | 'place' | 'imported'>,
  platform: NodeJS.Platform,
): Promise<KeyFacts> {
  const none = { ...NO_KEY, mayOthersRead: false }
  if (mode === 'training') return { ...none, from: 'simulator' }
  const { credential } = file.cloud
  if (credential === undefined) return imported === null ? none : factsOfImported(imported)
  const keyFile = credential.type === 'oauth' ? credential.privateKeyFile : credential.keyFile
  const facts = { ...none, from: 'station-file', kept: 'file', place: keyFile } as const
  try {
    const { mtime, mode: rights } = statSync(keyFile)
    const about = await aboutFile(credential, place)
    return { ...facts, about, since: mtime.toISOString(), mayOthersRead: mayOthersRead(rights, platform) }
  } catch {
    // That it can't be read is told where the station needs it.
    return facts
  }
}

/** What is known of an imported key, without opening it. */
export function factsOfImported({ about, importedAt, seal }: SealedKey): KeyFacts {
  const kept = seal.kind === 'safe-storage' ? 'keyring' : 'passphrase'
  return { ...NO_KEY, from: 'imported', about, kept, since: importedAt, mayOthersRead: false }
}

/** The key of the station as the page shows it. */
export function stationKey({ mayOthersRead: others, ...facts }: KeyFacts, now: Date): StationKey {
  const { since, about } = facts
  const ageDays = since === null ? null : ageInDays(new Date(since), now)
  const advice: KeyAdvice[] = []
  if (ageDays !== null && isOld(ageDays)) advice.push('old')
  if (others) advice.push('readable-by-others')
  if (about !== null) advice.push(...adviceOn(about))
  return { ...facts, ageDays, advice }
}

/** What is worth knowing of a key before it is kept. */
export function adviceOn({ host }: KeyAbout): KeyAdvice[] {
  return isGenericHost(host) ? ['generic-host'] : []
}

async function aboutFile(
  credential: NonNullable<Configuration['file']['cloud']['credential']>,
  place: string,
): Promise<KeyAbout | null> {
  if (credential.type === 'oauth') {
    const client = await readOAuthClient(credential, place)
    return client.ok ? aboutKey({ type: 'oauth', client: client.value }) : null
  }
  const key = readLegacyKey(credential.keyFile)
  return key.ok ? aboutKey({ type: 'legacy-key', key: key.value }) : null
}
