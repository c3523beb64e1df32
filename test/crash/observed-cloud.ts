import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { setTimeout as after } from 'node:timers/promises'
import type { SimulatedRecord } from '../../electron/training/devices.ts'
import { startSimulator, type Simulator, type SimulatorOptions } from '../../electron/training/simulator.ts'

type Status = SimulatedRecord['tokenStatus']

/** A call that took effect, with what stood there before it. */
export interface Change {
  readonly serial: string
  readonly before: Status
  readonly after: Status
}

/** The simulated cloud with a record of its own of what each PATCH did. */
export interface ObservedCloud {
  readonly simulator: Simulator
  /** Every change of a credential's status, in the order in which they took effect. */
  readonly changes: readonly Change[]
  /** Has a credential stand so from the start: that is no change. */
  set(record: SimulatedRecord, status: Status): void
  /** The PATCHes that arrived for a device, whatever came of them. */
  readonly patchesOf: (serial: string) => number
  /** Comes when so many requests have arrived from now on. */
  requestsArrived(count: number): Promise<void>
  /**
   * Comes when nobody is connected any more and what had arrived has been dealt with: a killed process may have left
   * a call on the wire. `unanswered` requests never get an answer, as a fault has it.
   */
  quiet(unanswered?: number): Promise<void>
  close(): Promise<void>
}

const POLL_MS = 2

/** Starts the simulator and watches the status of each of its devices. */
export async function startObservedCloud(options: SimulatorOptions): Promise<ObservedCloud> {
  const simulator = await startSimulator(options)
  const port = Number(new URL(simulator.url).port)
  const changes: Change[] = []
  let isWatching = true
  for (const records of simulator.devices.values()) {
    for (const record of records) {
      watch(record, (change) => {
        if (isWatching) changes.push(change)
      })
    }
  }
  const sockets = new Set<Socket>()
  const onSocket = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket }
    if (socket.localPort !== port) return
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  const waiting = new Set<() => void>()
  const onRequest = () => {
    for (const tell of [...waiting]) tell()
  }
  subscribe('net.server.socket', onSocket)
  subscribe('http.server.request.start', onRequest)
  const isQuiet = (unanswered: number) =>
    sockets.size === 0 && simulator.requests.filter(({ status }) => status === null).length <= unanswered
  return {
    simulator,
    changes,
    set: (record, status) => {
      isWatching = false
      record.tokenStatus = status
      isWatching = true
    },
    patchesOf: (serial) =>
      simulator.requests.filter(({ method, body }) => method === 'PATCH' && serialOf(body) === serial).length,
    requestsArrived: (count) =>
      new Promise((resolve) => {
        let left = count
        const tell = () => {
          left -= 1
          if (left > 0) return
          waiting.delete(tell)
          resolve()
        }
        waiting.add(tell)
      }),
    quiet: async (unanswered = 0) => {
      while (!isQuiet(unanswered)) await after(POLL_MS)
    },
    close: async () => {
      unsubscribe('net.server.socket', onSocket)
      unsubscribe('http.server.request.start', onRequest)
      await simulator.close()
    },
  }
}

function watch(record: SimulatedRecord, note: (change: Change) => void): void {
  let status: Status = record.tokenStatus
  Object.defineProperty(record, 'tokenStatus', {
    enumerable: true,
    configurable: true,
    get: () => status,
    set: (next: Status) => {
      note({ serial: record.deviceSerialNumber, before: status, after: next })
      status = next
    },
  })
}

function serialOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'deviceSerialNumber' in body
    ? body.deviceSerialNumber
    : undefined
}
