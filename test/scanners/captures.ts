import { HONEYWELL, ZEBRA } from './descriptors.ts'

/** What a real scanner sent, and what it means. */
export interface Capture {
  readonly name: string
  readonly vendorId: number
  readonly productId: number
  readonly descriptor: Uint8Array
  readonly reports: readonly string[]
  readonly text: string
  readonly aim: string
  readonly symbology: string
}

const padded = (hex: string, tail: string): string => hex.padEnd(128 - tail.length, '0') + tail

const LOREM = [
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit,',
  ' sed do eiusmod tempor incididunt ut labore et dolore ma',
  'gna aliqua. Ut enim ad minim veniam, quis nostrud exerci',
  'ulpa qui officia deserunt mollit anim id est laborum.',
]

const inHex = (text: string): string => Buffer.from(text, 'latin1').toString('hex')

/** A text over several reports, in the bytes around it that were captured. */
function over(head: string, tail: string): readonly string[] {
  return LOREM.map((part, index) => {
    const length = part.length.toString(16).padStart(2, '0')
    const flag = index < LOREM.length - 1 ? '01' : '00'
    return padded(`02${length}${head}${inHex(part)}`, `${tail}${flag}`)
  })
}

/**
 * Captured from a Zebra 05e0:2100 and a Honeywell 0c2e:1007 (mgaffigan/Itp.HidBarcodeScanner, MIT, its file
 * NativeHidDemo/Examples.txt); the QR codes are shortened to four of their eight reports.
 */
export const CAPTURES: readonly Capture[] = [
  {
    name: 'Zebra, UPC-A',
    vendorId: 0x05e0,
    productId: 0x2100,
    descriptor: ZEBRA,
    reports: [padded('020c005d5867333036303330323039323233', '6300')],
    text: '306030209223',
    aim: ']Xg',
    symbology: 'EAN/UPC',
  },
  {
    name: 'Honeywell, UPC-A',
    vendorId: 0x0c2e,
    productId: 0x1007,
    descriptor: HONEYWELL,
    reports: [padded('020c5d4530333036303330323039323233', '634100')],
    text: '306030209223',
    aim: ']E0',
    symbology: 'EAN/UPC',
  },
  {
    name: 'Zebra, QR code over several reports',
    vendorId: 0x05e0,
    productId: 0x2100,
    descriptor: ZEBRA,
    reports: over('005d5131', '73'),
    text: LOREM.join(''),
    aim: ']Q1',
    symbology: 'QR Code',
  },
  {
    name: 'Honeywell, QR code over several reports',
    vendorId: 0x0c2e,
    productId: 0x1007,
    descriptor: HONEYWELL,
    reports: over('5d5131', '7331'),
    text: LOREM.join(''),
    aim: ']Q1',
    symbology: 'QR Code',
  },
]

/** A Honeywell Voyager 1602g's answer to the command REVINF. (captured, HenkVanAsselt/python_hon_usbhid; shortened). */
export const COMMAND_ANSWER: readonly string[] = [
  padded(`02385d5830${inHex('Product Name: Voyager 1602g\r\nBoot Revision: : 8992\r\nSoft')}`, '3f0001'),
  padded(`02095d5830${inHex('um: N/A\r\n')}`, '3f0000'),
  padded('02085d5a36524556494e46062e', '360000'),
]
