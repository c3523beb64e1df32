// Measures the station: the script test/bench/run.ts, which prints its numbers.
import { join } from 'node:path'
import { ROOT, runOnNode, runScript } from './house.mjs'
import { onStage, splitArguments } from './stage.mjs'

await runScript(() => {
  const { retryElectron, rest } = splitArguments(process.argv.slice(2))
  return onStage(({ env }) => runOnNode([join(ROOT, 'test/bench/run.ts'), ...rest], { env }), {
    retryElectron,
  })
})
