import type { Handlers } from '../../contract/dispatch.ts'
import type { KeyScreen, StationKey } from '../../contract/key.ts'
import { SHORTEST_PASSPHRASE } from '../../contract/passphrase.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { Entry } from '../../journal/journal.ts'
import {
  openByKeyring,
  openByPassphrase,
  sealByKeyring,
  sealByPassphrase,
} from '../../settings/secrets/seal-key.ts'
import type { ScryptCost, SealedKey } from '../../settings/secrets/sealed-key.ts'
import type { SecretBox } from '../../settings/secrets/secret-box.ts'
import { removeSecrets, secretsPlace, writeSecrets } from '../../settings/secrets/secrets-file.ts'
import type { Configuration } from '../configure.ts'
import type { OpenImported } from './open-imported.ts'
import { readKey, type ReadKey } from './read-key.ts'
import { adviceOn, keyFacts, NO_KEY, stationKey, type KeyFacts } from './station-key.ts'
import type { KeyCommand } from './without-key-screen.ts'

/** A key file that a person chose. */
export interface ChosenFile {
  readonly text: string
  /** Its name, without the folders. */
  readonly name: string
}

/** What the desk of the cloud key works with. */
export interface KeyDeskParts {
  readonly dataFolder: string
  readonly box: SecretBox
  /** Lets a person choose a key file and reads it; null where nobody chose one. */
  readonly chooseFile: () => Promise<Result<ChosenFile | null>>
  readonly now: () => Date
  readonly platform: NodeJS.Platform
  /** Why the station can't be ended and begun again just now. */
  readonly maySwap: () => Result<null>
  /** Ends the station and begins it again with what is configured now. */
  readonly swap: () => Promise<void>
  /** Keeps `live` as the station's own mode. */
  readonly keepLive: () => void
  readonly changed: () => void
  /** Writes to the journal of the station that is at work; one that stands still has none open. */
  readonly record: (entry: Entry) => void
  readonly cost?: ScryptCost
}

/** Where the key of a station is imported, replaced, removed and unlocked. */
export interface KeyDesk {
  readonly handlers: Pick<Handlers, KeyCommand>
  readonly openImported: OpenImported
  /** The station begins with this configuration; null where that could not be read. */
  begin(configuration: Configuration | null): Promise<void>
  key(): StationKey
  screen(): KeyScreen | null
  /** Closes the screen, for something else comes to the front. */
  close(): void
}

/** Makes the desk; its screen is closed at first. */
export function createKeyDesk(parts: KeyDeskParts): KeyDesk {
  const { dataFolder, box, now, changed } = parts
  const place = secretsPlace(dataFolder)
  let facts: KeyFacts = { ...NO_KEY, mayOthersRead: false }
  let configured: Configuration | null = null
  let isOpen = false
  let isKeyring = false
  let chosen: ReadKey | null = null
  /** What was sealed or unlocked a moment ago, for the station that begins with it. */
  let atHand: { readonly sealed: SealedKey; readonly payload: string } | null = null
  let last: Promise<unknown> = Promise.resolve()
  let isChoosing = false

  /** A change of the key waits for the one before. */
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = last.then(run, run)
    last = next.catch(() => undefined)
    return next
  }
  const managed = (): 'cloud.credential' | 'mode' | null => {
    if (configured?.file.cloud.credential !== undefined) return 'cloud.credential'
    return configured?.file.mode === 'training' ? 'mode' : null
  }
  const mayChange = (): Result<null> => {
    const setting = managed()
    return setting === null ? parts.maySwap() : failed(problem('setting-managed', { setting }))
  }
  const swapWith = async (sealed: SealedKey, payload: string): Promise<void> => {
    atHand = { sealed, payload }
    await parts.swap()
    atHand = null
  }
  const close = (): void => {
    if (!isOpen && chosen === null) return
    isOpen = false
    chosen = null
    changed()
  }

  const seal = async (key: ReadKey, passphrase: string | null): Promise<Result<SealedKey>> => {
    const header = { version: 1, about: key.about, importedAt: now().toISOString() } as const
    const open = { header, payload: key.payload }
    if (await box.isKeyring()) return sealByKeyring(open, box)
    if (passphrase === null) return failed(problem('passphrase-needed'))
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      return failed(problem('passphrase-short', { least: SHORTEST_PASSPHRASE }))
    }
    return succeeded(await sealByPassphrase(open, passphrase, parts.cost))
  }

  const handlers: KeyDesk['handlers'] = {
    'key.show': async () => {
      const may = parts.maySwap()
      if (!may.ok) return may
      isKeyring = await box.isKeyring()
      isOpen = true
      changed()
      return succeeded({})
    },
    'key.leave': async () => {
      close()
      return succeeded({})
    },
    'key.choose': async ({ client }) => {
      const may = mayChange()
      if (!may.ok) return may
      if (isChoosing) return succeeded({ chosen: false })
      isChoosing = true
      const file = await parts.chooseFile().finally(() => {
        isChoosing = false
      })
      if (!file.ok) return file
      // Who closed the screen while the dialog was open wants no key any more.
      if (file.value === null || !isOpen) return succeeded({ chosen: false })
      const read = await readKey(file.value.text, client, file.value.name)
      if (!read.ok) return read
      chosen = read.value
      changed()
      return succeeded({ chosen: true })
    },
    'key.keep': ({ passphrase }) =>
      inTurn(async () => {
        const may = mayChange()
        if (!may.ok) return may
        if (chosen === null) return failed(problem('key-not-chosen'))
        const { payload } = chosen
        const sealed = await seal(chosen, passphrase)
        if (!sealed.ok) return sealed
        const written = writeSecrets(dataFolder, sealed.value, now())
        if (!written.ok) return written
        chosen = null
        try {
          parts.keepLive()
        } catch {
          // With a key and no other word the mode is live all the same.
        }
        await swapWith(sealed.value, payload)
        const { about, seal: made } = sealed.value
        const kept = made.kind === 'safe-storage' ? 'keyring' : 'passphrase'
        parts.record({ event: 'key-kept', intakeId: null, payload: { about, kept } })
        return succeeded({})
      }),
    'key.drop': async () => {
      chosen = null
      changed()
      return succeeded({})
    },
    'key.remove': () =>
      inTurn(async () => {
        const may = mayChange()
        if (!may.ok) return may
        const about = configured?.imported?.about ?? null
        const removed = removeSecrets(dataFolder, now())
        if (!removed.ok) return removed
        parts.record({ event: 'key-removed', intakeId: null, payload: { about } })
        await parts.swap()
        return succeeded({})
      }),
    'key.unlock': ({ passphrase }) =>
      inTurn(async () => {
        const may = parts.maySwap()
        if (!may.ok) return may
        const sealed = configured?.imported ?? null
        if (sealed === null) return failed(problem('key-not-chosen'))
        const opened = await openByPassphrase(sealed, passphrase, place)
        if (!opened.ok) return opened
        await swapWith(sealed, opened.value)
        return succeeded({})
      }),
  }

  return {
    handlers,
    openImported: async (sealed) => {
      if (atHand?.sealed.digest === sealed.digest) return succeeded(atHand.payload)
      const opened = await openByKeyring(sealed, box, place)
      if (!opened.ok) return opened
      // Should the disk be full, the old seal still opens; it is renewed at another start.
      if (opened.value.renewed !== null) writeSecrets(dataFolder, opened.value.renewed, now())
      return succeeded(opened.value.payload)
    },
    begin: async (configuration) => {
      configured = configuration
      facts =
        configuration === null
          ? { ...NO_KEY, mayOthersRead: false }
          : await keyFacts(configuration, parts.platform)
    },
    key: () => stationKey(facts, now()),
    screen: () =>
      isOpen
        ? {
            mayChange: managed() === null,
            keeping: isKeyring ? 'keyring' : 'passphrase',
            chosen: chosen === null ? null : { about: chosen.about, advice: adviceOn(chosen.about) },
          }
        : null,
    close,
  }
}
