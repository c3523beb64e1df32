import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, Menu } from 'electron'
import { ulid } from 'ulid'
import type { Handlers } from '../contract/dispatch.ts'
import type { Problem } from '../contract/problem.ts'
import { intakeIdSchema } from '../contract/serials.ts'
import type { ScannerStatus } from '../contract/snapshot.ts'
import { listScanners } from '../scanner/list-scanners.ts'
import { NO_STATION_FILE } from '../settings/station-file.ts'
import { createStation, type Station } from '../station.ts'
import type { Appearance, StationFacts } from '../station/build-snapshot.ts'
import { configure, obtainKey, type Configuration } from '../station/configure.ts'
import { VERSION } from '../station/version.ts'
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
  const settings = openSettings(app.getPath('userData'))
  const own = settings.read()
  const configuration = configure({
    stationFile,
    dataFolder: app.getPath('userData'),
    own,
    isCheckout: !app.isPackaged,
    platform: process.platform,
    env: process.env,
  })
  const appearance: Appearance = { language: own.language, theme: own.theme }
  const file = configuration.ok ? configuration.value.file : NO_STATION_FILE
  const facts: StationFacts = {
    version: VERSION,
    mode: configuration.ok ? configuration.value.mode : 'set-up',
    stationName: file.stationName,
    desk: file.desk,
    serialPattern: file.label.pattern,
    operator: `os:${userInfo().username}`,
  }
  let scanner: ScannerStatus = { state: 'none' }
  const started = configuration.ok
    ? await start(configuration.value, facts, {
        appearance,
        keepAppearance: settings.keep,
        scanner: () => scanner,
      })
    : { stopped: configuration.problem }

  const handlers: Handlers =
    'stopped' in started ? stoppedHandlers(facts, appearance, started.stopped) : started.station.handlers
  const window = openWindow(handlers, { bundles, kiosk: file.kiosk, title: file.stationName })
  if ('stopped' in started) return
  const { station, end } = started
  const endChanges = station.onChange((snapshot) => {
    if (!window.isDestroyed()) tellPage(window.webContents, 'station.changed', snapshot)
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    endChanges()
    void end().finally(() => {
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

type Started =
  { readonly stopped: Problem } | { readonly station: Station; readonly end: () => Promise<void> }

async function start(
  configuration: Configuration,
  facts: StationFacts,
  page: {
    readonly appearance: Appearance
    readonly keepAppearance: (appearance: Appearance) => void
    readonly scanner: () => ScannerStatus
  },
): Promise<Started> {
  const { file, folder } = configuration
  const key = await obtainKey(configuration)
  if (!key.ok) return { stopped: key.problem }
  const created = createStation({
    facts,
    label: { pattern: new RegExp(file.label.pattern) },
    folder,
    key: key.value.key,
    timeoutMs: file.cloud.timeoutMs,
    maxConcurrency: file.cloud.maxConcurrency,
    now: () => new Date(),
    newId: () => intakeIdSchema.parse(ulid()),
    ...page,
  })
  if (!created.ok) {
    await key.value.end()
    return { stopped: created.problem }
  }
  const station = created.value
  return {
    station,
    end: async () => {
      await station.close()
      await key.value.end()
    },
  }
}
