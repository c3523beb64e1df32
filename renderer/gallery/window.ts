import type { Language } from '../../electron/contract/words.ts'
import type { Look } from './show-state.tsx'

/** What the checks find in the window of a state. */
export interface GalleryWindow {
  readonly names: readonly string[]
  readonly languages: readonly Language[]
  /** Shows another state without a new page; ends when it stands. Rejects where it never does, or for a name that is none. */
  readonly show: (name: string, look: Look) => Promise<void>
}

declare global {
  interface Window {
    gallery?: GalleryWindow
  }
}
