// Everything that a window stands on, for one run: set-up, bundles, runtime, screen.
import { ensureBuilt } from './build.mjs'
import { withDisplay } from './display.mjs'
import { runtimeEnvironment } from './runtime.mjs'
import { setUpWindow } from './setup.mjs'

/** The options of this command itself among the arguments, and what is left for the program. */
export function splitArguments(args) {
  const retryElectron = args.includes('--retry-electron')
  return { retryElectron, rest: args.filter((arg) => arg !== '--retry-electron') }
}

/** Sets up and builds, then runs something with `{ runtime, env }`; answers what that answers. */
export async function onStage(run, options) {
  const runtime = setUpWindow(options)
  await ensureBuilt()
  return withDisplay((display) => {
    const env = { ...process.env, ...runtimeEnvironment(runtime), ...display }
    return run({ runtime, env })
  })
}
