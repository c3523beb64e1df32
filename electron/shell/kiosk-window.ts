import { BrowserWindow, session } from 'electron'
import { PAGE_ORIGIN, PAGE_URL } from './page-address.ts'
import { shutContents } from './shut-contents.ts'

/** What a window needs. */
export interface WindowOptions {
  readonly preload: string
  readonly kiosk: boolean
  readonly title: string
}

/** Opens the one window of the station, with everything shut that the page does not need. */
export function openKioskWindow({ preload, kiosk, title }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    useContentSize: true,
    show: false,
    kiosk,
    title,
    backgroundColor: '#f4f5f2',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      devTools: false,
      // Nobody touches a counter that works by scanner alone: its tones sound without a gesture.
      autoplayPolicy: 'no-user-gesture-required',
    },
  })
  const { webContents } = window
  shutContents(webContents)
  webContents.on('render-process-gone', () => {
    // The page died, the main process did not: a fresh page shows the same intake.
    if (!window.isDestroyed()) webContents.reload()
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(PAGE_URL)
  return window
}

/** The page reaches its own files alone, and gets no permission of any kind. */
export function shutSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !details.url.startsWith(`${PAGE_ORIGIN}/`) })
  })
}
