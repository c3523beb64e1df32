import type { Sheet } from './paper.ts'

/**
 * The plain names between the main process and the page that draws a sheet. That page gets its one sheet and says
 * when it is drawn; it can ask for nothing else.
 */

/** The one global of that page. */
export const SHEET_BRIDGE = 'ds100Sheet'
/** The IPC channel on which the page asks for its sheet. */
export const SHEET_TAKE = 'sheet:take'
/** The IPC channel on which the page says that the sheet is drawn, with its fonts. */
export const SHEET_DRAWN = 'sheet:drawn'

/** What the page that draws a sheet can do. */
export interface SheetBridge {
  /** The sheet of this window; null where it has none. */
  take(): Promise<Sheet | null>
  /** The sheet is drawn, and so high: a roll is cut there. Millimetres. */
  drawn(heightMm: number): Promise<void>
}
