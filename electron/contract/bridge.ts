import type { CommandRequest, CommandResponse } from './commands.ts'
import type { EventPayload } from './events.ts'
import type { CommandName, EventName } from './names.ts'
import type { Result } from './result.ts'

/** What the preload script puts into the page under `BRIDGE_GLOBAL`: two functions, and nothing of Electron. */
export interface Bridge {
  /** Asks the main process; always answers a result, never throws. */
  invoke<N extends CommandName>(name: N, request: CommandRequest<N>): Promise<Result<CommandResponse<N>>>
  /** Follows an event; the function that comes back ends it. */
  subscribe<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}
