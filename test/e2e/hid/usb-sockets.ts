import type { Device } from 'node-hid'

/**
 * The USB sockets of the computer on which the window runs: what is plugged in, who reads it, and what was
 * written to it. The fake of node-hid (`fake-node-hid.ts`) looks here, and a spec acts here through
 * `electronApp.evaluate`. No import at run time, for it lives in the app's own process.
 */

/** A device as node-hid lists it, where it says so of all devices. */
export type PluggedDevice = Device & { readonly path: string }

/** A report that the station sent to a device. */
export interface SentReport {
  readonly path: string
  readonly kind: 'output' | 'feature'
  readonly report: readonly number[]
}

/** Whoever reads a device. */
export interface Reader {
  readonly path: string
  readonly onReport: (report: Buffer) => void
  readonly onError: (cause: string) => void
}

/** What a spec may do to the sockets, and see of them. */
export interface UsbSockets {
  plug(device: PluggedDevice): void
  /** It goes; whoever has it open hears an error, as a string. */
  unplug(path: string): void
  /**
   * A device sends reports, one after the other in one turn. Answers when the first one was handed over, in
   * milliseconds of the wall clock as `performance` counts it (`timeOrigin + now()`).
   */
  report(path: string, reports: readonly (readonly number[])[]): Promise<number>
  /** Opening a path fails with this text from now on; null lets it open. */
  forbid(path: string, cause: string | null): void
  /** Writing to a path fails from now on. */
  refuseWrites(path: string): void
  readonly sent: readonly SentReport[]
  /** How many handles are open. */
  openHandles(): number
}

/** What the fake of node-hid sees. */
export interface Sockets extends UsbSockets {
  list(): readonly PluggedDevice[]
  /** Rejects as hidapi does where the path is not there or may not be opened. */
  checkOpen(path: string): void
  send(sent: SentReport): void
  addReader(reader: Reader): () => void
  readonly handles: Set<object>
}

/** The name under which the sockets stand in the app's main process. */
export const SOCKETS_GLOBAL = 'usbSockets'

/** Sockets with nothing in them. */
export function createSockets(): Sockets {
  const devices = new Map<string, PluggedDevice>()
  const forbidden = new Map<string, string>()
  const deaf = new Set<string>()
  const readers = new Set<Reader>()
  const sent: SentReport[] = []
  const handles = new Set<object>()
  const readersOf = (path: string): Reader[] => [...readers].filter((reader) => reader.path === path)

  return {
    sent,
    handles,
    plug: (device) => {
      devices.set(device.path, device)
    },
    unplug: (path) => {
      devices.delete(path)
      for (const { onError } of readersOf(path)) onError('could not read from HID device')
    },
    report: (path, reports) =>
      new Promise((resolve, reject) => {
        // The event loop hands a report over, not a spec's call.
        setImmediate(() => {
          const at = performance.timeOrigin + performance.now()
          const listening = readersOf(path)
          if (listening.length === 0) {
            reject(new Error(`nobody reads ${path}`))
            return
          }
          for (const report of reports) {
            for (const { onReport } of listening) onReport(Buffer.from(report))
          }
          resolve(at)
        })
      }),
    forbid: (path, cause) => {
      if (cause === null) forbidden.delete(path)
      else forbidden.set(path, cause)
    },
    refuseWrites: (path) => {
      deaf.add(path)
    },
    openHandles: () => handles.size,
    list: () => [...devices.values()],
    checkOpen: (path) => {
      const cause = forbidden.get(path) ?? (devices.has(path) ? null : 'No such file or directory')
      if (cause !== null) throw new Error(`cannot open device with path ${path}: ${cause}`)
    },
    send: (report) => {
      if (!devices.has(report.path) || deaf.has(report.path)) throw new Error('Cannot write to hid device')
      sent.push(report)
    },
    addReader: (reader) => {
      readers.add(reader)
      return () => {
        readers.delete(reader)
      }
    },
  }
}
