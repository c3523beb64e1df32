import { randomUUID } from 'node:crypto'
import { Script } from 'node:vm'
import { createBridge, runPageWorld } from './bridge.ts'
import { createCodec } from './codec.ts'
import { runPreloadWorld, type PreloadConfig } from './preload.ts'

/** The name of the isolated world the preload runs in. */
export const WORLD = 'Electron Isolated Context'
/** The binding that exists in that world alone. */
export const BINDING = '__standInSend'
/** The function in that world that receives answers and events. */
export const RECEIVER = '__standInReceive'

/** The scripts injected into every new document. */
export interface WorldSources {
  readonly page: string
  readonly preload: string
}

/**
 * Puts the text of both worlds together around one preload bundle.
 * @throws SyntaxError when the preload is not a CommonJS script
 */
export function buildWorldSources(preload: string, filename: string): WorldSources {
  const wrapped = `function (require, module, exports, process, global) {\n${preload}\n}`
  new Script(`(${wrapped})`, { filename, lineOffset: -1 })
  const token = randomUUID()
  const toPage = `stand-in-page-${token}`
  const toPreload = `stand-in-preload-${token}`
  const config: PreloadConfig = {
    binding: BINDING,
    receiver: RECEIVER,
    sendName: toPage,
    receiveName: toPreload,
    platform: process.platform,
    versions: { electron: process.versions['electron'], node: process.versions.node },
  }
  return {
    page: `(${String(runPageWorld)})(${String(createBridge)}, ${String(createCodec)}, '${toPreload}', '${toPage}')`,
    preload: `(${String(runPreloadWorld)})(${String(createBridge)}, ${String(createCodec)}, ${JSON.stringify(config)}, ${wrapped})`,
  }
}
