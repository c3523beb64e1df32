import type { Device, HIDAsync } from 'node-hid'
import type { HidListener, HidPort, ListedHid, OpenHid } from './hid-port.ts'

/**
 * The HID devices of this computer, through node-hid. It is loaded on first use, for its native part may miss
 * a library; then every verb rejects. Its measured traps are handled here and nowhere else: the error listener
 * stands before the data listener, there is exactly one data listener, an error may be a string, and `close`
 * runs once.
 */
export function nodeHidPort(): HidPort {
  return {
    list: async () => {
      const { devicesAsync } = await import('node-hid')
      return (await devicesAsync()).flatMap(toListed)
    },
    open: async (path, listener) => {
      const { HIDAsync } = await import('node-hid')
      const device = await HIDAsync.open(path).catch(failWithError)
      const opened = listenTo(device, listener)
      // Reading starts in the next tick. A device that is closed before throws there, where nobody can catch it.
      await new Promise<void>((resolve) => {
        process.nextTick(resolve)
      })
      return opened
    },
  }
}

function listenTo(device: HIDAsync, { onReport, onEnd }: HidListener): OpenHid {
  let closing: Promise<void> | undefined
  let ended = false
  device.on('error', (error: unknown) => {
    if (ended || closing !== undefined) return
    ended = true
    onEnd(causeOf(error))
  })
  device.on('data', (report: Buffer) => {
    if (closing === undefined) onReport(report)
  })
  return {
    write: async (report) => {
      await device.write([...report]).catch(failWithError)
    },
    sendFeature: async (report) => {
      await device.sendFeatureReport([...report]).catch(failWithError)
    },
    close: () => {
      closing ??= device.close().catch(() => undefined)
      return closing
    },
  }
}

function toListed(device: Device): readonly ListedHid[] {
  if (device.path === undefined) return []
  return [
    {
      path: device.path,
      vendorId: device.vendorId,
      productId: device.productId,
      serialNumber: (device.serialNumber ?? '').slice(0, 100),
      name: [device.manufacturer, device.product].filter(Boolean).join(' ').trim().slice(0, 100),
      interface: device.interface,
      usagePage: device.usagePage,
      usage: device.usage,
    },
  ]
}

function failWithError(error: unknown): never {
  throw new Error(causeOf(error))
}

/** What an error says, in one line; node-hid also emits plain strings. */
function causeOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return (text.split('\n')[0] ?? '').slice(0, 200)
}
