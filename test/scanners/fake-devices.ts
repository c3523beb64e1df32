import { BOOT_KEYBOARD, HONEYWELL, HONEYWELL_FULL, IBM_HANDHELD, NEWLAND, ZEBRA } from './descriptors.ts'

/** One interface of a device: a path, and the top-level usages that the operating system lists under it. */
export interface FakeInterface {
  readonly path: string
  /** The USB interface's number; 0 where nothing is said. */
  readonly interface?: number
  readonly usages: readonly { readonly usagePage: number; readonly usage: number }[]
  /** Null as on Windows and macOS, where nobody shows it. */
  readonly descriptor: Uint8Array | null
}

/** A USB device as it can be plugged in. */
export interface FakeDevice {
  readonly vendorId: number
  readonly productId: number
  readonly serialNumber: string
  readonly name: string
  readonly interfaces: readonly FakeInterface[]
}

const HID_POS = { usagePage: 0x8c, usage: 0x02 }
const IBM = { usagePage: 0xff45, usage: 0x4b00 }
const KEYBOARD = { usagePage: 0x01, usage: 0x06 }
/** Honeywell's second view of the same reports. */
const VENDORS_VIEW = { usagePage: 0xff8c, usage: 0x02 }

/** What a test may want otherwise about a device. */
export interface Wishes {
  readonly serialNumber?: string
  readonly name?: string
  readonly described?: boolean
}

function single(
  path: string,
  facts: Omit<FakeDevice, 'interfaces' | 'serialNumber'>,
  usages: FakeInterface['usages'],
  descriptor: Uint8Array,
  { serialNumber = '', name = facts.name, described = true }: Wishes = {},
): FakeDevice {
  const only = { path, usages, descriptor: described ? descriptor : null }
  return { ...facts, name, serialNumber, interfaces: [only] }
}

/** A Honeywell in HID POS mode, with output report 4 for its beeps. */
export function honeywell(path: string, wishes?: Wishes): FakeDevice {
  const facts = { vendorId: 0x0c2e, productId: 0x1007, name: 'Honeywell Voyager 1602g' }
  return single(path, facts, [HID_POS], HONEYWELL_FULL, wishes)
}

/** A Honeywell in HID POS mode that describes no output report. */
export function muteHoneywell(path: string, wishes?: Wishes): FakeDevice {
  const facts = { vendorId: 0x0c2e, productId: 0x1007, name: 'Honeywell Voyager 1602g' }
  return single(path, facts, [HID_POS], HONEYWELL, wishes)
}

/** A Zebra in HID POS mode; it can't beep. */
export function zebra(path: string, wishes?: Wishes): FakeDevice {
  const facts = { vendorId: 0x05e0, productId: 0x2100, name: 'Symbol Technologies DS2208' }
  return single(path, facts, [HID_POS], ZEBRA, wishes)
}

/** A Newland in HID POS mode. */
export function newland(path: string, wishes?: Wishes): FakeDevice {
  const facts = { vendorId: 0x1eab, productId: 0x0010, name: 'Newland HR22' }
  return single(path, facts, [HID_POS], NEWLAND, wishes)
}

/** A Zebra in IBM hand-held mode. */
export function ibmHandheld(path: string, wishes?: Wishes): FakeDevice {
  const facts = { vendorId: 0x05e0, productId: 0x1300, name: 'Symbol Technologies DS2208' }
  return single(path, facts, [IBM], IBM_HANDHELD, wishes)
}

/** A Zebra as it ships. */
export function keyboardScanner(path: string, wishes?: Wishes): FakeDevice {
  const facts = { vendorId: 0x05e0, productId: 0x1200, name: 'Symbol Technologies DS2208' }
  return single(path, facts, [KEYBOARD], BOOT_KEYBOARD, wishes)
}

/** Somebody's keyboard: no scanner. */
export function keyboard(path: string): FakeDevice {
  const facts = { vendorId: 0x046d, productId: 0xc31c, name: 'Logitech Keyboard K120' }
  return single(path, facts, [KEYBOARD], BOOT_KEYBOARD)
}

/** A Honeywell that types as a keyboard and has the HID POS interface beside it, ready to be switched. */
export function switchableHoneywell(path: string, keyboardPath: string): FakeDevice {
  return {
    vendorId: 0x0c2e,
    productId: 0x0901,
    serialNumber: 'H1',
    name: 'Honeywell Xenon 1900',
    interfaces: [
      { path: keyboardPath, interface: 0, usages: [KEYBOARD], descriptor: BOOT_KEYBOARD },
      { path, interface: 1, usages: [HID_POS], descriptor: HONEYWELL_FULL },
    ],
  }
}

/** A Honeywell that shows its scans over two interfaces and under its own page as well. */
export function twofoldHoneywell(path: string, otherPath: string): FakeDevice {
  return {
    vendorId: 0x0c2e,
    productId: 0x0a07,
    serialNumber: 'H2',
    name: 'Honeywell Orbit',
    interfaces: [
      { path, interface: 0, usages: [VENDORS_VIEW, HID_POS], descriptor: HONEYWELL_FULL },
      { path: otherPath, interface: 1, usages: [HID_POS, VENDORS_VIEW], descriptor: HONEYWELL_FULL },
    ],
  }
}
