import { problem, type Problem } from '../contract/problem.ts'
import type { Decoder } from './decoder.ts'
import { parseDescriptor } from './descriptor/parse-descriptor.ts'
import { SCANNER_USAGE } from './descriptor/usages.ts'
import { usageOf } from './descriptor/report-field.ts'
import { createHidPosDecoder } from './hid-pos/hid-pos-decoder.ts'
import { layoutOf, type BeepLayout } from './hid-pos/layout.ts'
import { looksLikeHidPos, readByHabit } from './hid-pos/read-by-habit.ts'
import { readerOf } from './hid-pos/read-by-layout.ts'
import { createIbmHandheldDecoder, looksLikeIbmHandheld } from './ibm-handheld.ts'
import { makerOf } from './makers.ts'

/** What is known of a device before its first report. */
export interface DeviceFacts {
  readonly vendorId: number
  /** The top-level usage that the operating system names; undefined where it does not. */
  readonly usagePage?: number | undefined
  readonly usage?: number | undefined
  /** Its report descriptor; null where nobody can see it. */
  readonly descriptor: Uint8Array | null
}

/** How a device is read. */
export interface Reading {
  /** Null where it is no scanner. */
  readonly decoder: Decoder | null
  readonly protocol: 'hid-pos' | 'ibm-handheld' | null
  /** Whether its descriptor decides; false goes by the makers' habits. */
  readonly described: boolean
  readonly beeps: BeepLayout | null
  /** Whether feature report 254 switches it from keyboard mode (Honeywell). */
  readonly canRedirect: boolean
  /** A descriptor that can't be read, or one of something else. */
  readonly problem: Problem | null
}

/**
 * Documented for Honeywell, where nobody can see the descriptor: output report 4 with the error beep in bit 5
 * and the good-read beep in bit 6.
 */
const HONEYWELL_BEEPS: BeepLayout = { reportId: 4, bytes: 2, errorBit: 8 + 5, goodReadBit: 8 + 6 }

/** Chooses how to read a device: by its descriptor, else by the makers' habits. */
export function createDecoder({ vendorId, usagePage, usage, descriptor }: DeviceFacts): Reading {
  const maker = makerOf(vendorId)
  const parsed = descriptor === null ? null : parseDescriptor(descriptor)
  if (parsed?.ok === true) {
    const layout = layoutOf(parsed.value, maker)
    switch (layout.kind) {
      case 'hid-pos': {
        const { layouts, beeps, canRedirect } = layout
        const decoder = createHidPosDecoder(readerOf(layouts), maker)
        return { decoder, protocol: 'hid-pos', described: true, beeps, canRedirect, problem: null }
      }
      case 'ibm-handheld':
        return { ...IBM, decoder: createIbmHandheldDecoder(), described: true }
      case 'none': {
        const why = problem('descriptor-no-scanner', { saw: layout.saw })
        return { ...NOTHING, problem: why }
      }
    }
  }
  const unreadable = parsed === null ? null : parsed.problem
  if (usagePage !== undefined && usageOf(usagePage, usage ?? 0x4b00) === SCANNER_USAGE.ibmHandheld) {
    return { ...IBM, decoder: createIbmHandheldDecoder(), problem: unreadable }
  }
  if (usagePage !== undefined && usageOf(usagePage, usage ?? 2) !== SCANNER_USAGE.scanner) {
    const saw = `usage page 0x${usagePage.toString(16).toUpperCase()}`
    return { ...NOTHING, problem: unreadable ?? problem('descriptor-no-scanner', { saw }) }
  }
  const byHabit = () => createHidPosDecoder((report) => readByHabit(report, maker), maker)
  return {
    decoder: usagePage === undefined ? createUndecidedDecoder(byHabit) : byHabit(),
    protocol: 'hid-pos',
    described: false,
    beeps: maker === 'Honeywell' ? HONEYWELL_BEEPS : null,
    // Documented for its units in keyboard mode, which show their HID POS interface beside it.
    canRedirect: maker === 'Honeywell',
    problem: unreadable,
  }
}

/** Nobody says what the device is: the first report does that is one of either kind. */
function createUndecidedDecoder(createHidPos: () => Decoder): Decoder {
  let decided: Decoder | null = null
  return {
    push: (report, at) => {
      if (looksLikeIbmHandheld(report)) decided ??= createIbmHandheldDecoder()
      else if (looksLikeHidPos(report)) decided ??= createHidPos()
      return decided?.push(report, at) ?? []
    },
    isWaiting: () => decided?.isWaiting() ?? false,
    drop: (why) => decided?.drop(why) ?? [],
  }
}

const NOTHING: Reading = {
  decoder: null,
  protocol: null,
  described: false,
  beeps: null,
  canRedirect: false,
  problem: null,
}

const IBM: Reading = { ...NOTHING, protocol: 'ibm-handheld' }
