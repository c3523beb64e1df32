/** The checks' end of the bench: virtual scanners that are plugged in, send, hear, and are unplugged. */
import type {
  CordEvent,
  DeviceFiles,
  DeviceSpec,
  FromBench,
  FromChecks,
  Order,
  Plugged,
} from './bench-messages.ts'
import { createInbox, type Inbox } from './inbox.ts'

/** A virtual scanner that is plugged in. */
export interface PluggedScanner {
  readonly name: string
  readonly files: DeviceFiles
  /** Output and feature reports that the computer sent to it, in hex. */
  readonly heard: Inbox<string>
  /**
   * When the first program opened it and the last one closed it. What happened before it was unplugged is here
   * once `unplug` resolves.
   */
  readonly use: Inbox<'open' | 'close'>
  /** Sends reports; resolves when the kernel has them all. */
  send(reports: readonly Uint8Array[], interfaceNumber?: number): Promise<void>
  unplug(): Promise<void>
  /** Gives the checks' account the right to it. */
  grant(): Promise<void>
}

/** The way to the bench. */
export interface BenchLine {
  plug(device: DeviceSpec): Promise<PluggedScanner>
  /** Clears the bench. */
  unplugAll(): Promise<void>
}

/** Opens the line to the bench, which is this process's parent. */
export function openBenchLine(): BenchLine {
  const waiting = new Map<number, { done: (plugged: Plugged | null) => void; refused: (e: Error) => void }>()
  const listeners = new Map<number, (event: CordEvent) => void>()
  // Events may come before the answer to `plug` tells whose they are.
  const early = new Map<number, CordEvent[]>()
  let last = 0

  // Only the bench is at the other end, and it sends nothing else.
  process.on('message', (message) => {
    take(message as FromBench)
  })
  function take(message: FromBench): void {
    if (message.is === 'event') {
      const listener = listeners.get(message.device)
      if (listener !== undefined) listener(message.event)
      else early.set(message.device, [...(early.get(message.device) ?? []), message.event])
      return
    }
    const order = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.is === 'done') order?.done(message.plugged)
    else order?.refused(new Error(`the bench: ${message.cause}`))
  }

  const ask = (order: Order): Promise<Plugged | null> =>
    new Promise((done, refused) => {
      const id = ++last
      waiting.set(id, { done, refused })
      tellBench({ is: 'order', id, order })
    })

  return {
    plug: async (spec) => {
      const plugged = await ask({ verb: 'plug', device: spec })
      if (plugged === null) throw new Error('the bench did not say what it plugged in')
      const { device, files } = plugged
      const heard = createInbox<string>(`report to ${spec.name}`)
      const use = createInbox<'open' | 'close'>(`program that opens or closes ${spec.name}`)
      const listen = (event: CordEvent): void => {
        if ('report' in event) heard.put(Buffer.from(event.report).toString('hex'))
        else use.put(event.kind)
      }
      early.get(device)?.forEach(listen)
      listeners.set(device, listen)
      return {
        ...{ name: spec.name, files, heard, use },
        send: async (reports, interfaceNumber = 0) => {
          await ask({ verb: 'send', device, reports, interfaceNumber })
        },
        unplug: async () => {
          await ask({ verb: 'unplug', device })
        },
        grant: async () => {
          await ask({ verb: 'grant', device })
        },
      }
    },
    unplugAll: async () => {
      await ask({ verb: 'unplug-all' })
    },
  }
}

/** Says something to the bench. */
export function tellBench(message: FromChecks): void {
  process.send?.(message)
}
