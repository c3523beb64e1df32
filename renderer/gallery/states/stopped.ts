import { problem } from '../../../electron/contract/problem.ts'
import { aSnapshot } from '../fixtures.ts'
import type { Shelf } from '../state.ts'

/** A station that takes nothing in. */
export const stopped: Shelf = {
  title: 'Stopped and set-up',
  states: [
    {
      kind: 'screen',
      name: 'stopped',
      snapshot: aSnapshot({
        stopped: problem('journal-not-writable', {
          place: '/home/kiosk/.config/ds100-intake/journal.db',
          cause: 'read-only file system',
        }),
      }),
      shows: '[data-screen="stopped"][data-mode="live"]',
    },
    {
      kind: 'screen',
      name: 'set-up',
      snapshot: aSnapshot({
        mode: 'set-up',
        stopped: problem('set-up-needed', { place: '/etc/ds100-intake/station.json' }),
      }),
      shows: '[data-mode="set-up"]',
    },
  ],
}
