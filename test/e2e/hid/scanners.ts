import type { PluggedDevice } from './usb-sockets.ts'

/** A Honeywell in HID POS mode: it beeps, and its code is laid out as captured. */
export const HONEYWELL: PluggedDevice = {
  path: 'fake:0',
  vendorId: 0x0c2e,
  productId: 0x1007,
  serialNumber: 'H1',
  manufacturer: 'Honeywell',
  product: 'Voyager 1602g',
  release: 0x100,
  interface: 0,
  usagePage: 0x8c,
  usage: 0x02,
}

/** How the station names it. */
export const HONEYWELL_NAME = 'Honeywell Voyager 1602g'

/** A Zebra in HID POS mode. */
export const ZEBRA: PluggedDevice = {
  ...HONEYWELL,
  path: 'fake:1',
  vendorId: 0x05e0,
  productId: 0x2100,
  serialNumber: 'Z1',
  manufacturer: 'Symbol Technologies',
  product: 'DS2208',
}

/** Output report 4 with the error beep in bit 5: what a refused scan sounds like at a Honeywell. */
export const ERROR_BEEP = [4, 0x20]
/** Output report 4 with the good-read beep in bit 6. */
export const GOOD_BEEP = [4, 0x40]
