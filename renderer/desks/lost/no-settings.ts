import type { LostSettings } from '../../../electron/contract/lost.ts'

/** What a desk shows without settings: the page's own words, and nobody to call. */
export const NO_LOST_SETTINGS: LostSettings = { checks: null, next: null, callNumber: null, callName: null }
