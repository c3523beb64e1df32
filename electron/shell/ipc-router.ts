import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { dispatch, type Handlers, type Surprise } from '../contract/dispatch.ts'
import { EVENTS, type EventPayload } from '../contract/events.ts'
import { COMMAND_NAMES, commandChannel, eventChannel, type EventName } from '../contract/names.ts'
import { problem } from '../contract/problem.ts'
import { failed } from '../contract/result.ts'
import { isOwnPage } from './own-page.ts'

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
