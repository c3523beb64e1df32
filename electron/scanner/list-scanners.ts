import type { ScannerStatus } from '../contract/snapshot.ts'

/** HID POS scanners (HID usage tables, page 0x8C) and IBM hand-held ones. A scanner in keyboard mode is neither. */
const SCANNER_USAGES = [
  { usagePage: 0x8c, usage: 0x02 },
  { usagePage: 0xff45, usage: 0x4b00 },
] as const

/**
 * Which HID scanner the operating system lists. node-hid is loaded on first use, for its native part may be
 * missing a library; then the status says so, and the station works without it.
 */
export async function listScanners(): Promise<ScannerStatus> {
  try {
    const { devicesAsync } = await import('node-hid')
    const found = (await devicesAsync()).find((device) =>
      SCANNER_USAGES.some(({ usagePage, usage }) => device.usagePage === usagePage && device.usage === usage),
    )
    if (found === undefined) return { state: 'none' }
    const name = [found.manufacturer, found.product].filter(Boolean).join(' ').slice(0, 80)
    return { state: 'found', name: name === '' ? 'HID scanner' : name }
  } catch (error) {
    const cause = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown'
    return { state: 'unavailable', cause: cause.slice(0, 200) }
  }
}
