import type { ScannerMaker } from '../contract/scanners.ts'
import { laysOutLikeNewland } from './makers.ts'

/** The symbologies by their code character, named as in ISO/IEC 15424 (and AIM's additions to it: g, h). */
const BY_CODE_CHARACTER: Readonly<Record<string, string>> = {
  A: 'Code 39',
  B: 'Telepen',
  C: 'Code 128',
  D: 'Code One',
  E: 'EAN/UPC',
  F: 'Codabar',
  G: 'Code 93',
  H: 'Code 11',
  I: 'Interleaved 2 of 5',
  K: 'Code 16K',
  L: 'PDF417',
  M: 'MSI Code',
  N: 'Anker Code',
  O: 'Codablock',
  P: 'Plessey Code',
  Q: 'QR Code',
  R: 'Straight 2 of 5 (with two bar start/stop codes)',
  S: 'Straight 2 of 5 (with three bar start/stop codes)',
  T: 'Code 49',
  U: 'MaxiCode',
  X: 'Other barcode',
  Z: 'Non-barcode data',
  c: 'Channel Code',
  d: 'Data Matrix',
  e: 'GS1 DataBar',
  g: 'Grid Matrix',
  h: 'Han Xin Code',
  o: 'OCR',
  p: 'PosiCode',
  s: 'SuperCode',
  z: 'Aztec Code',
}

/** Zebra's own modifiers under `]X`, seen from DS2208 (g) and in public readers of Zebra's reports. */
const UNDER_X: Readonly<Record<string, string>> = {
  '9': 'EAN/UPC',
  C: 'EAN/UPC',
  g: 'EAN/UPC',
  k: 'EAN/UPC',
  r: 'GS1 DataBar',
  s: 'GS1 DataBar',
  t: 'GS1 DataBar',
}

/** Honeywell's code ids (its user guides, chapter Data Editing); Zebra's reports carry the same letters. */
const BY_CODE_ID: Readonly<Record<string, string>> = {
  a: 'Codabar',
  b: 'Code 39',
  c: 'EAN/UPC',
  d: 'EAN/UPC',
  D: 'EAN/UPC',
  E: 'EAN/UPC',
  e: 'Interleaved 2 of 5',
  f: 'Straight 2 of 5 (with two bar start/stop codes)',
  g: 'MSI Code',
  h: 'Code 11',
  H: 'Han Xin Code',
  i: 'Code 93',
  I: 'Code 128',
  j: 'Code 128',
  l: 'Code 49',
  O: 'OCR',
  q: 'Codablock',
  r: 'PDF417',
  R: 'PDF417',
  s: 'QR Code',
  t: 'Telepen',
  V: 'Codablock',
  w: 'Data Matrix',
  x: 'MaxiCode',
  y: 'GS1 DataBar',
  z: 'Aztec Code',
}

/** The letters that Newland's guides and Honeywell's use alike. */
const SHARED_WITH_NEWLAND = new Set(['a', 'b', 'c', 'd', 'e', 'j'])

/**
 * The symbology's name in ISO/IEC 15424: from the AIM identifier, and from the maker's letter where that says
 * less ("other", or nothing at all). Null where neither is known.
 */
export function symbologyOf(
  aim: string | null,
  codeId: number | null,
  maker: ScannerMaker | null,
): string | null {
  const letter = aim?.[1]
  if (aim !== null && letter !== undefined && letter !== 'X') return BY_CODE_CHARACTER[letter] ?? null
  return (
    (aim === null ? undefined : UNDER_X[aim[2] ?? '']) ??
    ofCodeId(codeId, maker) ??
    (aim === null ? null : (BY_CODE_CHARACTER['X'] ?? null))
  )
}

function ofCodeId(codeId: number | null, maker: ScannerMaker | null): string | undefined {
  if (codeId === null) return undefined
  const letter = String.fromCharCode(codeId)
  if (laysOutLikeNewland(maker) && !SHARED_WITH_NEWLAND.has(letter)) return undefined
  return BY_CODE_ID[letter]
}
