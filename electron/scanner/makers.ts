import type { ScannerMaker } from '../contract/scanners.ts'

/** USB vendor ids of makers of barcode scanners (the USB ID repository). */
const MAKERS: Readonly<Record<number, ScannerMaker>> = {
  0x0c2e: 'Honeywell',
  0x0536: 'Honeywell',
  0x05e0: 'Zebra',
  0x05f9: 'Datalogic',
  0x1eab: 'Newland',
  0x11fa: 'Code',
  0x067e: 'Intermec',
  0x0db5: 'Access-IS',
  0x23d0: 'Access-IS',
  0x0acd: 'IDTech',
}

/** The maker of a scanner, by its USB vendor id; null for one that is not known to make scanners. */
export function makerOf(vendorId: number): ScannerMaker | null {
  return MAKERS[vendorId] ?? null
}

/** Makers that lay their reports out as Newland does: no symbology identifier, the vendor code id in byte 62. */
export function laysOutLikeNewland(maker: ScannerMaker | null): boolean {
  return maker === 'Newland' || maker === 'IDTech'
}
