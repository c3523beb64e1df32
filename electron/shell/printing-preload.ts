import { contextBridge, ipcRenderer } from 'electron'
import { SHEET_BRIDGE, SHEET_DRAWN, SHEET_TAKE, type SheetBridge } from '../contract/sheet-names.ts'

/** The bridge of the page that draws a sheet: two calls, and nothing of the station's own bridge. */
const bridge: SheetBridge = {
  take: () => ipcRenderer.invoke(SHEET_TAKE),
  drawn: (heightMm) => ipcRenderer.invoke(SHEET_DRAWN, heightMm),
}

contextBridge.exposeInMainWorld(SHEET_BRIDGE, bridge)
