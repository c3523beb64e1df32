import { app } from './api/app.ts'
import { BrowserWindow } from './api/browser-window.ts'
import { clipboard, dialog, Menu, nativeTheme, powerMonitor, screen, shell } from './api/desktop.ts'
import { guard } from './api/guard.ts'
import { ipcMain } from './api/ipc-main.ts'
import { protocol } from './api/protocol.ts'
import { safeStorage } from './api/safe-storage.ts'
import { session } from './api/session.ts'
import { webContents } from './api/web-contents.ts'

/** The module that answers `electron`. */
const electron = guard('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
})

export default electron
export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}
// What `require('electron')` answers.
export { electron as 'module.exports' }
