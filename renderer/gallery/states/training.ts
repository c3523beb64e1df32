import { MOST_TIMES } from '../../../electron/contract/training-names.ts'
import type { Training } from '../../../electron/contract/training.ts'
import { anIntake, aSnapshot } from '../fixtures.ts'
import { ago } from '../frozen-clock.ts'
import type { ScreenState, Shelf } from '../state.ts'

const fair: Training = { planned: [], weather: { latencyMs: 0, jitterMs: 0, rateLimit: null } }
const bad: Training = {
  planned: [
    { call: 'disable', fault: 'reset-after', times: 3 },
    { call: 'lookup', fault: 'status-503', times: MOST_TIMES },
    { call: 'disable', fault: 'two-records', times: 1 },
  ],
  weather: { latencyMs: 2000, jitterMs: 500, rateLimit: { perSecond: 2, retryAfter: 'seconds' } },
}

const live = aSnapshot()
const station = aSnapshot({
  mode: 'training',
  cloud: { state: 'reachable', milliseconds: 2, at: ago({ minutes: 2 }) },
  training: fair,
})

const openMenu: ScreenState['then'] = ({ press }) => press('.practice-button')
const openDisplay: ScreenState['then'] = ({ press }) => press('.display-button')

/** Training, and the menus that lie over a screen. */
export const training: Shelf = {
  title: 'Training and menus',
  states: [
    { kind: 'screen', name: 'training-ready', snapshot: station, shows: '.training' },
    {
      kind: 'screen',
      name: 'training-found',
      snapshot: { ...station, current: anIntake(), training: bad },
      shows: '[data-planned="3"]',
    },
    {
      kind: 'screen',
      name: 'training-menu',
      snapshot: station,
      then: openMenu,
      shows: '.practice-panel',
    },
    {
      kind: 'screen',
      name: 'training-menu-bad-day',
      snapshot: { ...station, training: bad },
      then: openMenu,
      shows: '.practice-panel',
    },
    { kind: 'screen', name: 'display-menu', snapshot: live, then: openDisplay, shows: '.display-panel' },
  ],
}
