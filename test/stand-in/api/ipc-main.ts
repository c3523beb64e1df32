import { EventEmitter } from 'node:events'
import { createCodec } from '../world/codec.ts'
import { guard } from './guard.ts'

/** Structured-clone codec of IPC: functions are refused. */
export const ipcCodec = createCodec()

type Handler = (event: object, ...args: unknown[]) => unknown

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.handlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = guard('ipcMain', new IpcMain())

/** The encoded answer to an invocation. */
export interface InvokeAnswer {
  ok: boolean
  text: string
}

/** Runs the handler of a channel and encodes what it answers, or the error's text. */
export async function answerInvoke(event: object, channel: string, args: string): Promise<InvokeAnswer> {
  try {
    const handler = ipcMain.handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    const decoded = ipcCodec.decode(args) as unknown[]
    return { ok: true, text: ipcCodec.encode(await handler(event, ...decoded)) }
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return { ok: false, text: ipcCodec.encode(String(error)) }
  }
}
