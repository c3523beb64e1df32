import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { app, clipboard, Menu, safeStorage, session, type BrowserWindow } from 'electron'
import type { Handlers } from '../contract/dispatch.ts'
import { succeeded } from '../contract/result.ts'
import { hotplugOf } from '../scanner/devices/hotplug.ts'
import { nodeHidPort } from '../scanner/devices/node-hid-port.ts'
import { readDescriptor } from '../scanner/devices/read-descriptor.ts'
import { NO_OWN_SETTINGS } from '../settings/own-settings.ts'
import { NO_STATION_FILE } from '../settings/station-file.ts'
import { choicesOf } from '../station/choices.ts'
import { configure } from '../station/configure.ts'
import { factsOf, openStation } from '../station/open-station.ts'
import { chooseKeyFile } from './choose-key-file.ts'
import { chooseSavePlace } from './choose-save-place.ts'
import { routeCommands, tellPage } from './ipc-router.ts'
import { openSettings } from './keep-settings.ts'
import { openKioskWindow, shutSession } from './kiosk-window.ts'
import { servePage } from './page-protocol.ts'
import { createPrinting } from './printing.ts'
import { createSecretBox } from './secret-box.ts'
import { createStationHost } from './station-host.ts'
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
  const choices = () => {
    const own = settings.read()
    return choicesOf(own.ok ? own.value : NO_OWN_SETTINGS)
  }
  const configureNow = () => {
    const own = settings.read()
    return own.ok
      ? configure({
          stationFile,
          dataFolder,
          own: own.value,
          isCheckout: !app.isPackaged,
          platform: process.platform,
          env: process.env,
        })
      : own
  }
  const operator = `os:${userInfo().username}`
  const opened: { window?: BrowserWindow } = {}
  const printing = createPrinting({
    preload: join(bundles, 'preload', 'sheet-preload.cjs'),
    kiosk: () => opened.window,
  })
  const host = await createStationHost({
    dataFolder,
    box: createSecretBox(safeStorage, process.platform),
    chooseFile: () =>
      opened.window === undefined ? Promise.resolve(succeeded(null)) : chooseKeyFile(opened.window),
    now: () => new Date(),
    platform: process.platform,
    keepLive: () => {
      settings.keep({ mode: 'live' })
    },
    configure: configureNow,
    open: (configuration) =>
      openStation(configuration, operator, {
        systemProxy: (url) => session.defaultSession.resolveProxy(url),
        drains: true,
        choices: choices(),
        keepChoices: settings.keep,
        scanners: { port: nodeHidPort(), hotplug: hotplugOf(process.platform), readDescriptor },
        choosePlace: (name) =>
          opened.window === undefined ? Promise.resolve(null) : chooseSavePlace(opened.window, name),
        printing,
        copy: (text) => {
          clipboard.writeText(text).catch(() => {
            process.stderr.write('The clipboard took nothing.\n')
          })
        },
      }),
    stopped: (configuration, why) =>
      stoppedHandlers(factsOf(configuration ?? NOT_CONFIGURED, operator), choices(), why),
  })

  const configured = configureNow()
  const { kiosk, stationName } = (configured.ok ? configured.value : NOT_CONFIGURED).file
  const window = openWindow(host.handlers, { bundles, kiosk, title: stationName })
  opened.window = window
  const endChanges = host.onChange((snapshot) => {
    if (!window.isDestroyed()) tellPage(window.webContents, 'station.changed', snapshot)
  })
  const endScans = host.onScan((told) => {
    if (window.isDestroyed()) return
    if (told.kind === 'landed') tellPage(window.webContents, 'scan.landed', told.landed)
    else tellPage(window.webContents, 'scan.refused', told.problem)
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    endChanges()
    endScans()
    // A scanner's driver that hangs must not keep the station from ending; what counts is on the disk already.
    void Promise.race([host.close(), setTimeout(QUIT_PATIENCE_MS)]).finally(() => {
      app.exit(0)
    })
  })
}

/** A station whose configuration can't be read, or that has none. */
const NOT_CONFIGURED = { file: NO_STATION_FILE, mode: 'set-up' } as const

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
