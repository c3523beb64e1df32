/**
 * USB devices on a virtual cable: the kernel's gadget side (libcomposite, usb_f_hid), set up through configfs, plugged
 * into its virtual host controller (dummy_hcd). One device at a time: there is one socket.
 */
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  read,
  readFileSync,
  readdirSync,
  rmdirSync,
} from 'node:fs'
import { symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Cord, CordEvent, DeviceSpec } from './bench-messages.ts'

const GADGET = '/sys/kernel/config/usb_gadget/scanner'
const ENGLISH = '0x409'
const LOOK_MS = 20

/** Builds the device and plugs it in. `tell` gets the reports that the computer sends to it. */
export async function plugUsb(device: DeviceSpec, tell: (event: CordEvent) => void): Promise<Cord> {
  build(device)
  const [socket] = readdirSync('/sys/class/udc')
  if (socket === undefined) throw new Error('there is no USB socket to plug into')
  writeFileSync(`${GADGET}/UDC`, socket)
  const files = device.interfaces.map((_, index) => fileOf(index))
  const stops = files.map((file) => follow(file, tell))
  return {
    send: async (reports, interfaceNumber) => {
      const handle = await open(files[interfaceNumber] ?? '', 'w')
      for (const report of reports) await handle.write(report)
      await handle.close()
    },
    unplug: async () => {
      for (const stop of stops) stop()
      writeFileSync(`${GADGET}/UDC`, '\n')
      takeApart(device.interfaces.length)
    },
  }
}

function build({ vendorId, productId, serialNumber, name, interfaces }: DeviceSpec): void {
  folder('')
  write('idVendor', `0x${vendorId.toString(16)}`)
  write('idProduct', `0x${productId.toString(16)}`)
  folder(`strings/${ENGLISH}`)
  write(`strings/${ENGLISH}/product`, name)
  write(`strings/${ENGLISH}/serialnumber`, serialNumber)
  folder('configs/c.1')
  for (const [index, descriptor] of interfaces.entries()) {
    const place = `functions/hid.usb${index}`
    folder(place)
    write(`${place}/report_length`, '64')
    // Output and feature reports then both come over the control pipe, and both are told.
    write(`${place}/no_out_endpoint`, '1')
    write(`${place}/report_desc`, descriptor)
    symlinkSync(`${GADGET}/${place}`, `${GADGET}/configs/c.1/hid.usb${index}`)
  }
}

function takeApart(interfaces: number): void {
  for (let index = 0; index < interfaces; index += 1) {
    unlinkSync(`${GADGET}/configs/c.1/hid.usb${index}`)
    rmdirSync(`${GADGET}/functions/hid.usb${index}`)
  }
  for (const place of ['/configs/c.1', `/strings/${ENGLISH}`, '']) rmdirSync(`${GADGET}${place}`)
}

const folder = (place: string) => mkdirSync(`${GADGET}/${place}`)
const write = (place: string, value: string | Uint8Array) => writeFileSync(`${GADGET}/${place}`, value)

/** The device's own end of an interface: `/dev/hidgN`, named by its numbers. */
function fileOf(index: number): string {
  const numbers = readFileSync(`${GADGET}/functions/hid.usb${index}/dev`, 'utf8').trim()
  return `/dev/hidg${numbers.split(':')[1] ?? ''}`
}

/**
 * Tells the reports that come in. A read that waits would keep the function busy when the device is unplugged,
 * so the file is looked at now and then.
 */
function follow(file: string, tell: (event: CordEvent) => void): () => void {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  const bytes = Buffer.alloc(64)
  let stopped = false
  const look = () => {
    read(handle, bytes, 0, bytes.length, null, (_error, length) => {
      if (stopped) return
      if (length > 0) tell({ kind: 'output', report: Uint8Array.from(bytes.subarray(0, length)) })
      timer = setTimeout(look, LOOK_MS)
    })
  }
  let timer = setTimeout(look, LOOK_MS)
  return () => {
    stopped = true
    clearTimeout(timer)
    closeSync(handle)
  }
}
