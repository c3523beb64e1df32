// Sets up what is missing, with nothing but Node's own modules. A second run finds all there and is quick.
import { isCommand, runScript } from './house.mjs'
import { ensureNode, ensurePackages } from './packages.mjs'
import { describeRuntime, fetchElectron, findRuntime } from './runtime.mjs'
import { ensureSystem } from './system.mjs'

export { NODE, ROOT, runOnNode } from './house.mjs'
export { withDisplay } from './display.mjs'
export { findRuntime } from './runtime.mjs'

/** What every command needs: the packages, and Electron's Node. */
export function setUp() {
  ensurePackages()
  ensureNode()
}

/** What a window needs besides: a runtime, and what that needs of the system. Answers the runtime. */
export function setUpWindow({ retryElectron = false } = {}) {
  setUp()
  fetchElectron({ retry: retryElectron || Boolean(process.env.DS100_RETRY_ELECTRON) })
  const runtime = findRuntime()
  console.log(describeRuntime(runtime))
  ensureSystem(runtime)
  return runtime
}

if (isCommand(import.meta.filename)) {
  await runScript(() => {
    setUpWindow({ retryElectron: process.argv.includes('--retry-electron') })
  })
}
