import { BrowserWindow, ipcMain, type WebContents } from 'electron'
import type { Sheet } from '../contract/paper.ts'
import { problem } from '../contract/problem.ts'
import { failed, type Result } from '../contract/result.ts'
import { SHEET_DRAWN, SHEET_TAKE } from '../contract/sheet-names.ts'
import { isOwnPage, type Sender } from './own-page.ts'
import { SHEET_URL } from './page-address.ts'
import { shutContents } from './shut-contents.ts'

/** A sheet that is drawn, in a window that nobody sees. */
export interface DrawnSheet {
  readonly contents: WebContents
  readonly heightMm: number
}

/** What is done with a drawn sheet; the window is closed after it, whatever came of it. */
export type UseSheet<T> = (drawn: DrawnSheet) => Promise<Result<T>>

/** Draws sheets, each in a hidden window of its own. */
export interface SheetWindows {
  draw<T>(sheet: Sheet, use: UseSheet<T>): Promise<Result<T>>
}

/** So long a page may take to draw its sheet: thousands of rows on a slow computer. */
const PATIENCE_MS = 45_000

/** What the windows need. */
export interface SheetWindowsOptions {
  /** The preload script of the page that draws sheets. */
  readonly preload: string
  /** The window that the sheets belong to: they never outlive it, and a system's dialog opens over it. */
  readonly kiosk: () => BrowserWindow | undefined
}

interface Job {
  readonly sheet: Sheet
  readonly drawn: (heightMm: number) => void
}

/** Answers the pages that draw sheets: each gets its own, and a stranger gets none. */
export function createSheetWindows({ preload, kiosk }: SheetWindowsOptions): SheetWindows {
  const jobs = new Map<number, Job>()
  const jobOf = (event: Sender): Job | undefined =>
    isOwnPage(event, event.sender.id) ? jobs.get(event.sender.id) : undefined
  ipcMain.handle(SHEET_TAKE, (event) => jobOf(event)?.sheet ?? null)
  ipcMain.handle(SHEET_DRAWN, (event, heightMm: unknown) => {
    if (typeof heightMm === 'number' && heightMm > 0 && heightMm < 1e6) jobOf(event)?.drawn(heightMm)
  })
  return {
    draw: async (sheet, use) => {
      const parent = kiosk()
      const window = openHidden(preload, parent)
      const { webContents } = window
      const close = () => {
        if (!window.isDestroyed()) window.destroy()
      }
      parent?.once('closed', close)
      try {
        const heightMm = await drawnIn(window, sheet, jobs)
        return await use({ contents: webContents, heightMm })
      } catch (error) {
        return failed(problem('sheet-not-drawn', { cause: causeOf(error) }))
      } finally {
        parent?.removeListener('closed', close)
        close()
      }
    },
  }
}

function openHidden(preload: string, parent: BrowserWindow | undefined): BrowserWindow {
  const window = new BrowserWindow({
    width: 900,
    height: 1200,
    show: false,
    focusable: false,
    ...(parent === undefined ? {} : { parent }),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
      // A hidden page's timers and fonts must not wait for it to be seen.
      backgroundThrottling: false,
    },
  })
  shutContents(window.webContents)
  return window
}

/** Loads the page and waits until it says that its sheet is drawn; a page that dies or dallies is an error. */
function drawnIn(window: BrowserWindow, sheet: Sheet, jobs: Map<number, Job>): Promise<number> {
  const { webContents } = window
  const { id } = webContents
  return new Promise<number>((resolve, reject) => {
    const tooLong = setTimeout(() => {
      reject(new Error('it took too long'))
    }, PATIENCE_MS)
    const end = () => {
      clearTimeout(tooLong)
      jobs.delete(id)
    }
    jobs.set(id, {
      sheet,
      drawn: (heightMm) => {
        end()
        resolve(heightMm)
      },
    })
    webContents.once('render-process-gone', () => {
      end()
      reject(new Error('its page crashed'))
    })
    window.once('closed', () => {
      end()
      reject(new Error('its window was closed'))
    })
    window.loadURL(SHEET_URL).catch((error: unknown) => {
      end()
      reject(error instanceof Error ? error : new Error('its page did not load'))
    })
  })
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown'
}
