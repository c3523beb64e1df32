import type { HidListener, HidPort, ListedHid, OpenHid } from '../../electron/scanner/devices/hid-port.ts'
import type { Hotplug } from '../../electron/scanner/devices/hotplug.ts'
import type { FakeDevice, FakeInterface } from './fake-devices.ts'

/** A report that the station sent to a device. */
export interface SentReport {
  readonly path: string
  readonly report: readonly number[]
}

/** A computer with USB sockets: HID devices that behave as node-hid was seen to show them. */
export interface FakeHid {
  readonly port: HidPort
  readonly hotplug: Hotplug
  readonly readDescriptor: (path: string) => Promise<Uint8Array | null>
  /** A device comes; the hotplug tells. */
  readonly plug: (device: FakeDevice) => void
  /** A device comes, and nobody tells. */
  readonly plugSilently: (device: FakeDevice) => void
  /** The device with this path goes, with all of its interfaces; whoever reads it hears an error, as a string. */
  readonly unplug: (path: string) => void
  /** The device with this path is listed no more, and neither reading nor the hotplug tells. */
  readonly hide: (path: string) => void
  /** A device sends a report. Answers how many readers there were; a listener that throws ends the reading. */
  readonly report: (path: string, bytes: Uint8Array) => number
  /** Reading fails, and the device stays. */
  readonly failReading: (path: string, cause: string) => void
  /** Reading fails as soon as the path is open, each time; null lets it work again. */
  readonly breakReading: (path: string, cause: string | null) => void
  readonly failNextOpen: (cause: string) => void
  /** Opening a path fails from now on; null lets it open again. Nothing is told. */
  readonly forbid: (path: string, cause: string | null) => void
  /** The next open hangs; the function that comes back lets it go on. */
  readonly stallOpen: () => () => void
  /** The next list hangs; the function that comes back lets it go on. */
  readonly stallList: () => () => void
  /** Writing to a path fails from now on. */
  readonly refuseWrites: (path: string) => void
  /** Listing fails from now on; null lets it work again. */
  readonly failList: (cause: string | null) => void
  /** Somebody touched the folder of device files. */
  readonly tellHotplug: () => void
  /** The watcher can't go on. */
  readonly loseHotplug: () => void
  readonly written: readonly SentReport[]
  /** How often anybody wrote, in vain or not. */
  readonly writeAttempts: () => number
  readonly features: readonly SentReport[]
  /** Open handles; of one path, or all. */
  readonly openHandles: (path?: string) => number
  /** How often a path was opened, in vain or not. */
  readonly opens: (path: string) => number
  readonly lists: () => number
  /** How many watch the folder of device files. */
  readonly watchers: () => number
}

interface Handle {
  readonly path: string
  readonly listener: HidListener
  ended: boolean
}

/** A computer with nothing plugged in. */
export function createFakeHid(): FakeHid {
  const plugged = new Set<FakeDevice>()
  const handles = new Set<Handle>()
  const forbidden = new Map<string, string>()
  const broken = new Map<string, string>()
  const deaf = new Set<string>()
  const opens = new Map<string, number>()
  const failures: string[] = []
  const stalls: Promise<void>[] = []
  const listStalls: Promise<void>[] = []
  const written: SentReport[] = []
  const features: SentReport[] = []
  const watchers = new Set<{ readonly told: () => void; readonly lost: () => void }>()
  let listFailure: string | null = null
  let lists = 0
  let writeAttempts = 0
  // One piece of memory for all reports, as a driver has it: nobody may rely on it afterwards.
  const memory = new Uint8Array(4096)

  const interfaceOf = (path: string): FakeInterface | undefined =>
    [...plugged].flatMap(({ interfaces }) => interfaces).find((each) => each.path === path)
  const tellHotplug = (): void => {
    for (const { told } of watchers) told()
  }
  /** An error comes later than what caused it, and once. */
  const end = (handle: Handle, cause: string): void => {
    queueMicrotask(() => {
      if (handle.ended || !handles.has(handle)) return
      handle.ended = true
      handle.listener.onEnd(cause)
    })
  }
  const handlesOf = (path: string): Handle[] => [...handles].filter((handle) => handle.path === path)
  const send = (to: SentReport[], path: string, report: readonly number[]): void => {
    if (interfaceOf(path) === undefined || deaf.has(path)) throw new Error('could not send the report')
    to.push({ path, report: [...report] })
  }

  const open = async (path: string, listener: HidListener): Promise<OpenHid> => {
    opens.set(path, (opens.get(path) ?? 0) + 1)
    await stalls.shift()
    const cause = failures.shift() ?? forbidden.get(path)
    if (cause !== undefined) throw new Error(cause)
    if (interfaceOf(path) === undefined) throw new Error(`cannot open device with path ${path}`)
    const handle = { path, listener, ended: false }
    handles.add(handle)
    const breaks = broken.get(path)
    if (breaks !== undefined) setImmediate(end, handle, breaks)
    return {
      write: async (report) => {
        writeAttempts += 1
        send(written, path, report)
      },
      sendFeature: async (report) => {
        send(features, path, report)
      },
      close: async () => {
        handles.delete(handle)
      },
    }
  }

  return {
    port: {
      list: async () => {
        lists += 1
        await listStalls.shift()
        if (listFailure !== null) throw new Error(listFailure)
        return [...plugged].flatMap(listed)
      },
      open,
    },
    hotplug: {
      tells: true,
      start: (told, lost) => {
        const watcher = { told, lost }
        watchers.add(watcher)
        return () => {
          watchers.delete(watcher)
        }
      },
    },
    readDescriptor: async (path) => interfaceOf(path)?.descriptor ?? null,
    plug: (device) => {
      plugged.add(device)
      tellHotplug()
    },
    plugSilently: (device) => {
      plugged.add(device)
    },
    unplug: (path) => {
      for (const device of plugged) {
        if (!device.interfaces.some((each) => each.path === path)) continue
        plugged.delete(device)
        for (const each of device.interfaces) {
          for (const handle of handlesOf(each.path)) end(handle, 'could not read from HID device')
        }
      }
      tellHotplug()
    },
    hide: (path) => {
      for (const device of plugged) {
        if (device.interfaces.some((each) => each.path === path)) plugged.delete(device)
      }
    },
    report: (path, bytes) => {
      if (interfaceOf(path) === undefined) return 0
      const readers = handlesOf(path)
      for (const handle of readers) {
        memory.set(bytes)
        try {
          handle.listener.onReport(memory.subarray(0, bytes.length))
        } catch (error) {
          end(handle, error instanceof Error ? error.message : String(error))
        }
        memory.fill(0xee)
      }
      return readers.length
    },
    failReading: (path, cause) => {
      for (const handle of handlesOf(path)) end(handle, cause)
    },
    breakReading: (path, cause) => {
      if (cause === null) broken.delete(path)
      else broken.set(path, cause)
    },
    failNextOpen: (cause) => {
      failures.push(cause)
    },
    forbid: (path, cause) => {
      if (cause === null) forbidden.delete(path)
      else forbidden.set(path, cause)
    },
    stallOpen: () => stall(stalls),
    stallList: () => stall(listStalls),
    refuseWrites: (path) => {
      deaf.add(path)
    },
    failList: (cause) => {
      listFailure = cause
    },
    tellHotplug,
    loseHotplug: () => {
      for (const { lost } of watchers) lost()
    },
    written,
    writeAttempts: () => writeAttempts,
    features,
    openHandles: (path) => (path === undefined ? handles.size : handlesOf(path).length),
    opens: (path) => opens.get(path) ?? 0,
    lists: () => lists,
    watchers: () => watchers.size,
  }
}

/** One more wait, and the function that ends it. */
function stall(waits: Promise<void>[]): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  waits.push(promise)
  return () => {
    resolve(undefined)
  }
}

/** One entry for each top-level usage of each interface, as node-hid lists them. */
function listed({ vendorId, productId, serialNumber, name, interfaces }: FakeDevice): readonly ListedHid[] {
  return interfaces.flatMap(({ path, interface: number = 0, usages }) =>
    usages.map(({ usagePage, usage }) => ({
      ...{ path, vendorId, productId, serialNumber, name },
      ...{ interface: number, usagePage, usage },
    })),
  )
}
