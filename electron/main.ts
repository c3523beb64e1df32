import { dirname, resolve } from 'node:path'
import { app, dialog } from 'electron'
import { EXIT } from './command-line/exit-codes.ts'
import { runCommandLine } from './command-line/run.ts'
import { tellCrashes } from './command-line/tell-crashes.ts'
import { problem } from './contract/problem.ts'
import { openInApp } from './shell/open-in-app.ts'
import { openKiosk } from './shell/open-kiosk.ts'
import { registerPageScheme } from './shell/page-protocol.ts'

/** Electron's own executable has its app's path as first argument; an installed one has none. */
const args = process.argv.slice(app.isPackaged ? 1 : 2)

/** Whether a window is to be opened: then an error that nobody caught is told, and the station goes on. */
const isWindow = args[0] !== 'station'
tellCrashes(
  (text) => process.stderr.write(text),
  () => {
    if (!isWindow) app.exit(EXIT.unexpected)
  },
)

const data = option('--data')
// What safeStorage needs on Windows lies in this folder as well.
if (data !== undefined) app.setPath('userData', resolve(data))
if (isWindow) {
  startKiosk()
} else {
  // The same command line as `npm run station`, before any window. Not awaited: the app is ready only after this file.
  void runCommandLine(
    args.slice(1),
    !app.isPackaged,
    {
      input: process.stdin,
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      progress: process.stderr,
    },
    openInApp,
  ).then((exit) => {
    app.exit(exit)
  })
}

function startKiosk(): void {
  app.enableSandbox()
  registerPageScheme()
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.on('window-all-closed', () => {
    app.quit()
  })
  const stationFile = option('--station')
  app
    .whenReady()
    .then(() =>
      openKiosk({
        bundles: dirname(import.meta.dirname),
        stationFile: stationFile === undefined ? undefined : resolve(stationFile),
      }),
    )
    .catch((error: unknown) => {
      const { title, detail, remedy } = problem('unexpected', {
        cause: error instanceof Error ? error.name : 'unknown',
      })
      dialog.showErrorBox(title, `${detail}\n${remedy}`)
      app.exit(1)
    })
}

function option(name: string): string | undefined {
  const place = args.indexOf(name)
  return place < 0 ? undefined : args[place + 1]
}
