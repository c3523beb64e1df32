import type { Bridge } from '../../electron/contract/bridge.ts'
import type { CommandRequest, CommandResponse } from '../../electron/contract/commands.ts'
import { BRIDGE_GLOBAL, type CommandName } from '../../electron/contract/names.ts'
import type { Result } from '../../electron/contract/result.ts'
import { localProblem } from '../i18n/local-problem.ts'

declare global {
  interface Window {
    readonly [BRIDGE_GLOBAL]?: Bridge
  }
}

/** Asks the main process one thing; every failure, even a broken bridge, is a problem. */
export type Ask = <N extends CommandName>(
  name: N,
  request: CommandRequest<N>,
) => Promise<Result<CommandResponse<N>>>

/** The bridge that the preload script put into this window, if it did. */
export function findBridge(): Bridge | undefined {
  return window[BRIDGE_GLOBAL]
}

/** The typed client of a bridge. */
export function clientOf(bridge: Bridge): Ask {
  return async (name, request) => {
    try {
      return await bridge.invoke(name, request)
    } catch {
      return { ok: false, problem: localProblem(name) }
    }
  }
}
