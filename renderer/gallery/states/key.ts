import type { KeyScreen, StationKey } from '../../../electron/contract/key.ts'
import { problem } from '../../../electron/contract/problem.ts'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { aSnapshot } from '../fixtures.ts'
import { ago } from '../frozen-clock.ts'
import type { ScreenState, Shelf } from '../state.ts'

const about = {
  kind: 'legacy-key',
  host: 'example.access.securid.com',
  customerName: 'Example Corporation',
  description: 'Help desk intake, building 4',
  keyId: '7f3c9b1e-51d2-4c0a-9c52-f0a4be70a2aa',
} as const

const imported: StationKey = {
  from: 'imported',
  about,
  kept: 'keyring',
  place: null,
  since: ago({ days: 190 }),
  ageDays: 190,
  advice: ['old', 'generic-host'],
}

const NO_KEY: StationKey = {
  from: 'none',
  about: null,
  kept: null,
  place: null,
  since: null,
  ageDays: null,
  advice: [],
}

interface KeyState {
  readonly screen?: Partial<KeyScreen>
  readonly changes?: Partial<Snapshot>
  readonly shows?: string
  readonly then?: ScreenState['then']
}

function keyScreen(name: string, { screen, changes, shows, then }: KeyState): ScreenState {
  return {
    kind: 'screen',
    name: `key-${name}`,
    snapshot: aSnapshot({
      key: imported,
      ...changes,
      keyScreen: { mayChange: true, keeping: 'keyring', chosen: null, ...screen },
    }),
    ...(then === undefined ? {} : { then }),
    shows: shows ?? '[data-screen="key"]',
  }
}

/** The cloud key. */
export const key: Shelf = {
  title: 'Cloud key',
  states: [
    keyScreen('imported', { shows: '[data-key="imported"]' }),
    keyScreen('first', {
      changes: {
        key: NO_KEY,
        mode: 'set-up',
        stopped: problem('set-up-needed', { place: '/etc/ds100-intake/station.json' }),
      },
    }),
    keyScreen('managed', {
      screen: { mayChange: false },
      changes: {
        key: { ...imported, from: 'station-file', kept: 'file', place: '/etc/ds100-intake/rsa.key' },
      },
      shows: '[data-key="station-file"]',
    }),
    keyScreen('chosen', { screen: { chosen: { about, advice: [] } }, shows: '.key-chosen' }),
    keyScreen('chosen-passphrase', {
      screen: { keeping: 'passphrase', chosen: { about, advice: ['readable-by-others'] } },
      then: ({ press }) => press('.key-chosen [type="submit"]'),
      shows: '[aria-invalid="true"]',
    }),
    keyScreen('client', {
      then: ({ press }) => press('.side-actions .button:nth-child(2)'),
      shows: '.key-separator',
    }),
    keyScreen('remove', { then: ({ press }) => press('.key-remove'), shows: '.key-removing' }),
    {
      kind: 'screen',
      name: 'key-unlock',
      snapshot: aSnapshot({
        key: { ...imported, kept: 'passphrase' },
        stopped: problem('key-locked', { host: about.host }),
      }),
      shows: '[data-screen="unlock"]',
    },
  ],
}
