/**
 * HID devices made in user space: `/dev/uhid` and its events, as the kernel's `include/uapi/linux/uhid.h` lays
 * them out. One open file is one device; everything is little-endian on the machines that run this.
 */
import { closeSync, openSync, read, writeSync } from 'node:fs'
import type { Cord, CordEvent, DeviceSpec } from './bench-messages.ts'

const EVENT_BYTES = 4380
const DATA = 4096
const BUS_USB = 3
const EIO = 5
/** The kind of report that is neither input nor output, in the kernel's numbers. */
const FEATURE = 0

/** Event types that this side sends and gets. */
const TYPE = {
  ...{ destroy: 1, start: 2, stop: 3, open: 4, close: 5, output: 6, getReport: 9, getReportReply: 10 },
  ...{ create: 11, input: 12, setReport: 13, setReportReply: 14 },
} as const

/** What the kernel tells about a device of ours. */
type UhidEvent =
  | { readonly kind: 'start' | 'stop' | 'open' | 'close' | 'other' }
  | { readonly kind: 'output'; readonly report: Uint8Array }
  | { readonly kind: 'set-report'; readonly id: number; readonly type: number; readonly report: Uint8Array }
  | { readonly kind: 'get-report'; readonly id: number }

/** Plugs a device in. `tell` gets what the kernel says of it until it is unplugged. */
export function plugUhid(device: DeviceSpec, tell: (event: CordEvent) => void): Cord {
  const file = openSync('/dev/uhid', 'r+')
  const [descriptor] = device.interfaces
  if (descriptor === undefined) throw new Error('A device needs a report descriptor.')
  writeSync(file, encodeCreate(device, descriptor))
  const stopped = follow(file, (event) => {
    switch (event.kind) {
      case 'open':
      case 'close':
        tell({ kind: event.kind })
        return
      case 'output':
        tell({ kind: 'output', report: event.report })
        return
      case 'set-report':
        writeSync(file, encodeSetReportReply(event.id))
        tell({ kind: event.type === FEATURE ? 'feature' : 'output', report: event.report })
        return
      case 'get-report':
        writeSync(file, encodeGetReportReply(event.id))
        return
      case 'start':
      case 'stop':
      case 'other':
        return
    }
  })
  return {
    send: async (reports) => {
      for (const report of reports) writeSync(file, encodeInput(report))
    },
    unplug: async () => {
      const event = Buffer.alloc(4)
      event.writeUInt32LE(TYPE.destroy)
      writeSync(file, event)
      await stopped
      closeSync(file)
    },
  }
}

/** Reads events until the kernel says that the device stopped. Each read waits in a thread of its own. */
function follow(file: number, onEvent: (event: UhidEvent) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const bytes = Buffer.alloc(EVENT_BYTES)
      read(file, bytes, 0, EVENT_BYTES, null, (error, length) => {
        if (error !== null) {
          reject(error)
          return
        }
        const event = decodeEvent(bytes.subarray(0, length))
        onEvent(event)
        if (event.kind === 'stop') resolve()
        else next()
      })
    }
    next()
  })
}

/** UHID_CREATE2: name, phys, uniq, sizes and ids, then the report descriptor. */
function encodeCreate(device: DeviceSpec, descriptor: Uint8Array): Buffer {
  const { name, serialNumber, vendorId, productId } = device
  const event = Buffer.alloc(280 + descriptor.length)
  event.writeUInt32LE(TYPE.create, 0)
  event.write(name.slice(0, 127), 4)
  event.write('bench', 132)
  event.write(serialNumber.slice(0, 63), 196)
  event.writeUInt16LE(descriptor.length, 260)
  event.writeUInt16LE(BUS_USB, 262)
  event.writeUInt32LE(vendorId, 264)
  event.writeUInt32LE(productId, 268)
  event.set(descriptor, 280)
  return event
}

/** UHID_INPUT2: its size, then the report. */
function encodeInput(report: Uint8Array): Buffer {
  const event = Buffer.alloc(6 + report.length)
  event.writeUInt32LE(TYPE.input, 0)
  event.writeUInt16LE(report.length, 4)
  event.set(report, 6)
  return event
}

/** UHID_SET_REPORT_REPLY: it was taken. */
function encodeSetReportReply(id: number): Buffer {
  const event = Buffer.alloc(10)
  event.writeUInt32LE(TYPE.setReportReply, 0)
  event.writeUInt32LE(id, 4)
  return event
}

/** UHID_GET_REPORT_REPLY: these devices have nothing to read that way. */
function encodeGetReportReply(id: number): Buffer {
  const event = Buffer.alloc(12)
  event.writeUInt32LE(TYPE.getReportReply, 0)
  event.writeUInt32LE(id, 4)
  event.writeUInt16LE(EIO, 8)
  return event
}

function decodeEvent(bytes: Buffer): UhidEvent {
  switch (bytes.readUInt32LE(0)) {
    case TYPE.start:
      return { kind: 'start' }
    case TYPE.stop:
      return { kind: 'stop' }
    case TYPE.open:
      return { kind: 'open' }
    case TYPE.close:
      return { kind: 'close' }
    case TYPE.output:
      return { kind: 'output', report: bytes.subarray(4, 4 + bytes.readUInt16LE(4 + DATA)) }
    case TYPE.getReport:
      return { kind: 'get-report', id: bytes.readUInt32LE(4) }
    case TYPE.setReport: {
      const [id, type, size] = [bytes.readUInt32LE(4), bytes.readUInt8(9), bytes.readUInt16LE(10)]
      return { kind: 'set-report', id, type, report: bytes.subarray(12, 12 + size) }
    }
    default:
      return { kind: 'other' }
  }
}
