// Takes a device back in front of your eyes, in training: the script test/demo/intake.ts, pictures in demo/.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runOnNode, runScript } from './house.mjs'
import { onStage, splitArguments } from './stage.mjs'

await runScript(() => {
  const { retryElectron, rest } = splitArguments(process.argv.slice(2))
  const pictures = join(ROOT, 'demo')
  mkdirSync(pictures, { recursive: true })
  return onStage(
    ({ env }) =>
      runOnNode([join(ROOT, 'test/demo/intake.ts'), ...rest], {
        env: { ...env, DS100_DEMO_FOLDER: pictures },
      }),
    { retryElectron },
  )
})
