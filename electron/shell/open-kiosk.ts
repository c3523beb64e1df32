import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, clipboard, Menu, session } from 'electron'
import type { Handlers } from '../contract/dispatch.ts'
import { hotplugOf } from '../scanner/devices/hotplug.ts'
import { nodeHidPort } from '../scanner/devices/node-hid-port.ts'
import { readDescriptor } from '../scanner/devices/read-descriptor.ts'
import { NO_OWN_SETTINGS } from '../settings/own-settings.ts'
import { NO_STATION_FILE } from '../settings/station-file.ts'
import { choicesOf } from '../station/choices.ts'
import { configure } from '../station/configure.ts'
import { factsOf, openStation } from '../station/open-station.ts'
import { routeCommands, tellPage } from './ipc-router.ts'
import { openSettings } from './keep-settings.ts'
import { openKioskWindow, shutSession } from './kiosk-window.ts'
import { servePage } from './page-protocol.ts'
import { stoppedHandlers } from './stopped-station.ts'

/** So long the station may take to end in good order. */
const QUIT_PATIENCE_MS = 5000

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
  const choices = choicesOf(own.ok ? own.value : NO_OWN_SETTINGS)
  const operator = `os:${userInfo().username}`
  const opened = configuration.ok
    ? await openStation(configuration.value, operator, {
        systemProxy: (url) => session.defaultSession.resolveProxy(url),
        choices,
        keepChoices: settings.keep,
        scanners: { port: nodeHidPort(), hotplug: hotplugOf(process.platform), readDescriptor },
        copy: (text) => {
          clipboard.writeText(text).catch(() => {
            process.stderr.write('The clipboard took nothing.\n')
          })
        },
      })
    : configuration

  const known = configuration.ok ? configuration.value : { file: NO_STATION_FILE, mode: 'set-up' as const }
  const handlers = opened.ok
    ? opened.value.station.handlers
    : stoppedHandlers(factsOf(known, operator), choices, opened.problem)
  const { kiosk, stationName } = known.file
  const window = openWindow(handlers, { bundles, kiosk, title: stationName })
  if (!opened.ok) return
  const { station, close } = opened.value
  const endChanges = station.onChange((snapshot) => {
    if (!window.isDestroyed()) tellPage(window.webContents, 'station.changed', snapshot)
  })
  const endScans = station.onScan((told) => {
    if (window.isDestroyed()) return
    if (told.kind === 'landed') tellPage(window.webContents, 'scan.landed', told.landed)
    else tellPage(window.webContents, 'scan.refused', told.problem)
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    endChanges()
    endScans()
    // A scanner's driver that hangs must not keep the station from ending; what counts is on the disk already.
    void Promise.race([close(), setTimeout(QUIT_PATIENCE_MS)]).finally(() => {
      app.exit(0)
    })
  })
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
