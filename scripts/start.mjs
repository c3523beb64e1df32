// Sets up what is missing and opens the kiosk. Without a station file it opens in training mode.
import { ROOT, runAttached, runScript } from './house.mjs'
import { onStage, splitArguments } from './stage.mjs'

await runScript(() => {
  const { retryElectron, rest } = splitArguments(process.argv.slice(2))
  return onStage(
    ({ runtime, env }) => {
      // Chromium's sandbox refuses root.
      const asRoot = runtime.kind === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
      return runAttached(runtime.executable, [...asRoot, ROOT, ...rest], { env })
    },
    { retryElectron },
  )
})
