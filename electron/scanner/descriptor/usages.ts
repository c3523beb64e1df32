import { usageOf } from './report-field.ts'

/** Usages of barcode scanners: HID usage tables, page 0x8C (Barcode Scanner), and a few around it. */
export const SCANNER_USAGE = {
  /** Top level: a barcode scanner. */
  scanner: usageOf(0x8c, 0x02),
  symbologyIdentifier1: usageOf(0x8c, 0xfb),
  symbologyIdentifier2: usageOf(0x8c, 0xfc),
  symbologyIdentifier3: usageOf(0x8c, 0xfd),
  decodedData: usageOf(0x8c, 0xfe),
  dataContinued: usageOf(0x8c, 0xff),
  soundErrorBeep: usageOf(0x8c, 0x85),
  soundGoodReadBeep: usageOf(0x8c, 0x86),
  /** Generic Desktop: byte count. */
  byteCount: usageOf(0x01, 0x3b),
  /** Generic Desktop: a keyboard, which is what a scanner in keyboard mode claims to be. */
  keyboard: usageOf(0x01, 0x06),
  /** IBM hand-held (OPOS). */
  ibmHandheld: usageOf(0xff45, 0x4b00),
  /** The vendor code id on the page that Honeywell brought and Zebra uses as well. */
  vendorCodeId: usageOf(0xff66, 0x04),
  /** Where Honeywell's units send their output: feature report 254, `01` is HID POS. */
  outputRedirection: usageOf(0xff66, 0x03),
} as const
