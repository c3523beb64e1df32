/** The scanners that the checks plug in. */
import {
  BOOT_KEYBOARD,
  HONEYWELL,
  HONEYWELL_FULL,
  IBM_HANDHELD,
  NEWLAND,
  ZEBRA,
} from '../../scanners/descriptors.ts'
import type { DeviceSpec } from './bench-messages.ts'

let made = 0

/** A scanner of its own name and serial number, so that no check meets another's. */
function make(kind: string, vendorId: number, productId: number, ...interfaces: Uint8Array[]): DeviceSpec {
  made += 1
  const serialNumber = `S${String(made).padStart(5, '0')}`
  const name = `${kind} ${made}`
  return { name, vendorId, productId, serialNumber, interfaces, by: 'hid', granted: true }
}

/** Makes a new scanner of a kind. */
export const newScanner = {
  honeywell: () => make('Honeywell', 0x0c2e, 0x1007, HONEYWELL),
  /** With its output report: it can beep. */
  beepingHoneywell: () => make('Voyager', 0x0c2e, 0x0b81, HONEYWELL_FULL),
  zebra: () => make('Zebra', 0x05e0, 0x2100, ZEBRA),
  newland: () => make('Newland', 0x1eab, 0x0010, NEWLAND),
  ibmHandheld: () => make('IBM hand-held', 0x05e0, 0x1300, IBM_HANDHELD),
  keyboard: () => make('Keyboard scanner', 0x0c2e, 0x0b61, BOOT_KEYBOARD),
  /** In keyboard mode, with the interface beside it that can switch it to HID POS. */
  switchable: () => make('Two-faced scanner', 0x0c2e, 0x0b6a, BOOT_KEYBOARD, HONEYWELL_FULL),
} as const

/** The same, as a USB device. */
export const overUsb = (device: DeviceSpec): DeviceSpec => ({ ...device, by: 'usb' })
