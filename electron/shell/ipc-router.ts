import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { dispatch, type Handlers, type Surprise } from '../contract/dispatch.ts'
import { EVENTS, type EventPayload } from '../contract/events.ts'
import { COMMAND_NAMES, commandChannel, eventChannel, type EventName } from '../contract/names.ts'
import { problem } from '../contract/problem.ts'
import { failed } from '../contract/result.ts'
import { PAGE_ORIGIN } from './page-protocol.ts'

/** What the sender check looks at; a subset of Electron's event, so that it can be tested without one. */
export interface Sender {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/**
 * Whether a message comes from the station's own page: the window's own contents, its main frame, and our
 * scheme and host. A frame that is gone has no url and is refused.
 */
export function isOwnPage(event: Sender, windowContentsId: number | undefined): boolean {
  const frame = event.senderFrame
  if (frame === null || event.sender.id !== windowContentsId || frame.parent !== null) return false
  return frame.url.startsWith(`${PAGE_ORIGIN}/`)
}

/** Connects every command of the contract to its handler. */
export function routeCommands(
  handlers: Handlers,
  windowContentsId: () => number | undefined,
  surprise: Surprise,
): void {
  for (const name of COMMAND_NAMES) {
    ipcMain.handle(commandChannel(name), (event: IpcMainInvokeEvent, request: unknown) => {
      if (!isOwnPage(event, windowContentsId())) return failed(problem('foreign-sender'))
      return dispatch(handlers, name, request, surprise)
    })
  }
}

/** Tells the page of an event; what does not fit the contract never leaves. */
export function tellPage<N extends EventName>(
  contents: WebContents,
  name: N,
  payload: EventPayload<N>,
): void {
  if (contents.isDestroyed()) return
  contents.send(eventChannel(name), EVENTS[name].parse(payload))
}
