import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, Menu } from 'electron'
import type { Handlers } from '../contract/dispatch.ts'
import type { ScannerStatus } from '../contract/snapshot.ts'
import { listScanners } from '../scanner/list-scanners.ts'
import { NO_OWN_SETTINGS } from '../settings/own-settings.ts'
import { NO_STATION_FILE } from '../settings/station-file.ts'
import type { Appearance } from '../station/build-snapshot.ts'
import { configure } from '../station/configure.ts'
import { factsOf, openStation } from '../station/open-station.ts'
import { routeCommands, tellPage } from './ipc-router.ts'
import { openSettings } from './keep-settings.ts'
import { openKioskWindow, shutSession } from './kiosk-window.ts'
import { servePage } from './page-protocol.ts'
import { stoppedHandlers } from './stopped-station.ts'

/** Where the bundles lie, and what the command line of the app says. */
export interface KioskOptions {
  /** The folder of the built bundles: `main`, `preload`, `renderer`. */
  readonly bundles: string
  readonly stationFile: string | undefined
}

/** Builds the station, opens its window and ends both in good order. */
export async function openKiosk({ bundles, stationFile }: KioskOptions): Promise<void> {
  Menu.setApplicationMenu(null)
  shutSession()
  servePage(join(bundles, 'renderer'))
  const dataFolder = app.getPath('userData')
  const settings = openSettings(dataFolder)
  const own = settings.read()
  const configuration = own.ok
    ? configure({
        stationFile,
        dataFolder,
        own: own.value,
        isCheckout: !app.isPackaged,
        platform: process.platform,
        env: process.env,
      })
    : own
  const { language, theme } = own.ok ? own.value : NO_OWN_SETTINGS
  const appearance: Appearance = { language, theme }
  const operator = `os:${userInfo().username}`
  let scanner: ScannerStatus = { state: 'none' }
  const opened = configuration.ok
    ? await openStation(configuration.value, operator, {
        appearance,
        keepAppearance: settings.keep,
        scanner: () => scanner,
      })
    : configuration

  const known = configuration.ok ? configuration.value : { file: NO_STATION_FILE, mode: 'set-up' as const }
  const handlers = opened.ok
    ? opened.value.station.handlers
    : stoppedHandlers(factsOf(known, operator), appearance, opened.problem)
  const { kiosk, stationName } = known.file
  const window = openWindow(handlers, { bundles, kiosk, title: stationName })
  if (!opened.ok) return
  const { station, close } = opened.value
  const endChanges = station.onChange((snapshot) => {
    if (!window.isDestroyed()) tellPage(window.webContents, 'station.changed', snapshot)
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    endChanges()
    void close().finally(() => {
      app.exit(0)
    })
  })
  scanner = await listScanners()
}

function openWindow(handlers: Handlers, options: { bundles: string; kiosk: boolean; title: string }) {
  const opened: { contentsId?: number } = {}
  routeCommands(
    handlers,
    () => opened.contentsId,
    (command, error) => {
      const name = error instanceof Error ? error.name : 'unknown'
      process.stderr.write(`Unexpected in ${command}: ${name}\n`)
    },
  )
  const window = openKioskWindow({
    preload: join(options.bundles, 'preload', 'preload.cjs'),
    kiosk: options.kiosk,
    title: options.title,
  })
  opened.contentsId = window.webContents.id
  return window
}
