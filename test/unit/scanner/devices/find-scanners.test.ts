import { describe, expect, it } from 'vitest'
import { findScanners } from '../../../../electron/scanner/devices/find-scanners.ts'
import type { ListedHid } from '../../../../electron/scanner/devices/hid-port.ts'

function listed(path: string, change: Partial<ListedHid> = {}): ListedHid {
  return {
    path,
    vendorId: 0x0c2e,
    productId: 0x1007,
    serialNumber: '',
    name: 'Scanner',
    interface: 0,
    usagePage: 0x8c,
    usage: 0x02,
    ...change,
  }
}

const KEYBOARD = { usagePage: 1, usage: 6 }
const IBM = { usagePage: 0xff45, usage: 0x4b00 }

/** Path and protocol of each scanner that is found. */
const found = (...devices: readonly ListedHid[]) =>
  findScanners(devices).map(({ listed: { path }, protocol, alsoKeyboard }) =>
    [path, protocol, ...(alsoKeyboard ? ['and keyboard'] : [])].join(' '),
  )

describe('a scanner among the HID devices', () => {
  it('is what lists one of the two scanner usages, and the keyboard of a maker of scanners', () => {
    expect(
      found(
        listed('a'),
        listed('b', { ...IBM, productId: 2 }),
        listed('c', { ...KEYBOARD, productId: 3 }),
        listed('d', { ...KEYBOARD, vendorId: 0x046d }),
        listed('e', { usagePage: 0x8c, usage: 1, productId: 4 }),
        listed('f', { usagePage: 0xff8c, usage: 2, productId: 5 }),
        listed('g', { usagePage: undefined, usage: undefined, productId: 6 }),
        listed('h', { usage: undefined, productId: 7 }),
        listed('i', { vendorId: 0x9999 }),
      ),
    ).toEqual(['a hid-pos', 'b ibm-handheld', 'c keyboard', 'i hid-pos'])
  })

  it('is one, however many usages and interfaces it lists; the lowest interface is read', () => {
    expect(
      found(
        listed('a', { interface: 1 }),
        listed('b', { usagePage: 0xff8c }),
        listed('b'),
        listed('b', { usagePage: 1, usage: 0 }),
        listed('c', { interface: 2 }),
      ),
    ).toEqual(['b hid-pos'])
  })

  it('is read as HID POS rather than IBM hand-held, and as either rather than a keyboard', () => {
    const ibm = listed('ibm', IBM)
    const keys = listed('keys', { ...KEYBOARD, interface: 0 })
    const pos = listed('pos', { interface: 3 })
    expect(found(keys, ibm, pos)).toEqual(['pos hid-pos and keyboard'])
    expect(found(keys, ibm)).toEqual(['ibm ibm-handheld and keyboard'])
    expect(found(pos, ibm)).toEqual(['pos hid-pos'])
  })

  it('is a unit of its own beside another of the same kind', () => {
    expect(found(listed('b'), listed('a'), listed('c', { interface: 1 }))).toEqual(['a hid-pos', 'b hid-pos'])
    expect(found(listed('b', { serialNumber: '2' }), listed('a', { serialNumber: '1' }))).toEqual([
      'b hid-pos',
      'a hid-pos',
    ])
  })

  it('is found where the operating system does not say which interface it is', () => {
    expect(found(listed('a', { interface: -1 }), listed('b', { interface: -1 }))).toEqual([
      'a hid-pos',
      'b hid-pos',
    ])
  })

  it('is none where there is nothing', () => {
    expect(found()).toEqual([])
  })
})
