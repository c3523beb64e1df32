// The types of the three parts of the project, each with its own configuration; all are checked even if one fails.
import { runOnNode, runScript, tool } from './house.mjs'

await runScript(async () => {
  let worst = 0
  for (const folder of ['electron', 'renderer', 'test']) {
    worst = Math.max(worst, await runOnNode([tool('typescript/bin/tsc'), '-p', folder]))
  }
  return worst
})
