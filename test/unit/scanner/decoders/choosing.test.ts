import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../../../electron/scanner/create-decoder.ts'
import {
  BOOT_KEYBOARD,
  HONEYWELL,
  HONEYWELL_FULL,
  IBM_HANDHELD,
  ZEBRA,
} from '../../../scanners/descriptors.ts'
import { encodeReports } from '../../../scanners/reports.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const HID_POS = { usagePage: 0x8c, usage: 0x02 }
const IBM = { usagePage: 0xff45, usage: 0x4b00 }
const BROKEN = HONEYWELL.subarray(0, -1)

describe('how a device is read', () => {
  it.each([
    ['a described Honeywell', { vendorId: 0x0c2e, descriptor: HONEYWELL_FULL }, 'hid-pos', true],
    ['a described Zebra whose usage is not listed', { vendorId: 0x05e0, descriptor: ZEBRA }, 'hid-pos', true],
    ['a described IBM hand-held', { vendorId: 0x05e0, descriptor: IBM_HANDHELD }, 'ibm-handheld', true],
    ['a listed HID POS scanner', { vendorId: 0x9999, ...HID_POS, descriptor: null }, 'hid-pos', false],
    ['a page without its usage', { vendorId: 0x9999, usagePage: 0x8c, descriptor: null }, 'hid-pos', false],
    ['a listed IBM hand-held', { vendorId: 0x05e0, ...IBM, descriptor: null }, 'ibm-handheld', false],
    [
      'IBM’s page without its usage',
      { vendorId: 0x05e0, usagePage: 0xff45, descriptor: null },
      'ibm-handheld',
      false,
    ],
    ['nothing is known', { vendorId: 0x9999, descriptor: null }, 'hid-pos', false],
  ] as const)('is clear: %s', (_, facts, protocol, described) => {
    const reading = createDecoder(facts)
    expect(reading).toMatchObject({ protocol, described, problem: null })
    expect(reading.decoder).not.toBeNull()
  })

  it.each([
    ['a keyboard’s descriptor', { ...HID_POS, descriptor: BOOT_KEYBOARD }, 'a keyboard'],
    ['a keyboard', { usagePage: 1, usage: 6, descriptor: null }, 'usage page 0x1'],
    ['a vendor’s view', { usagePage: 0xff8c, usage: 2, descriptor: null }, 'usage page 0xFF8C'],
    [
      'another usage of the scanner’s page',
      { usagePage: 0x8c, usage: 5, descriptor: null },
      'usage page 0x8C',
    ],
  ] as const)('is not at all: %s', (_, facts, saw) => {
    expect(createDecoder({ vendorId: 0x0c2e, ...facts })).toEqual({
      decoder: null,
      protocol: null,
      described: false,
      beeps: null,
      canRedirect: false,
      problem: expect.objectContaining({ code: 'descriptor-no-scanner', values: { saw } }) as unknown,
    })
  })

  it.each([
    ['HID POS', HID_POS, 'honeywell', 'hid-pos'],
    ['IBM hand-held', IBM, 'ibm', 'ibm-handheld'],
  ] as const)(
    'falls back on the makers’ layouts where the descriptor is malformed: %s',
    (_, usages, layout, protocol) => {
      const reading = createDecoder({ vendorId: 0x0c2e, ...usages, descriptor: BROKEN })
      expect(reading).toMatchObject({ protocol, described: false, problem: { code: 'descriptor-malformed' } })
      expect(heard(reading.decoder?.push(encodeReports(layout, '140100080')[0] ?? BROKEN, 0) ?? [])).toEqual([
        '140100080',
      ])
    },
  )

  it('says of a malformed descriptor that it is that, also where the device is no scanner', () => {
    expect(createDecoder({ vendorId: 0x0c2e, usagePage: 1, usage: 6, descriptor: BROKEN })).toMatchObject({
      decoder: null,
      problem: { code: 'descriptor-malformed' },
    })
  })
})

describe('a device of which nobody says what it is', () => {
  const unknown = { vendorId: 0x9999, descriptor: null }
  const status = Uint8Array.from([4, 0x10, 3, 0])

  it('is an IBM hand-held when its first report is one', () => {
    const decoder = decoderOf(unknown)
    expect(heard(decodeAll(decoder, [status, ...encodeReports('ibm', '140100080')]))).toEqual([
      '(status)',
      '140100080',
    ])
    expect([decoder.isWaiting(), decoder.drop('silence')]).toEqual([false, []])
  })

  it('speaks HID POS when its first report does', () => {
    const decoder = decoderOf(unknown)
    expect([decoder.isWaiting(), decoder.drop('silence')]).toEqual([false, []])
    const [first = status, rest = status] = encodeReports('zebra', 'x'.repeat(60))
    expect(decoder.push(first, 0)).toEqual([])
    expect(decoder.isWaiting()).toBe(true)
    expect(heard(decoder.push(rest, 1))).toEqual(['x'.repeat(60)])
  })

  it('is not decided by a report that is neither', () => {
    const decoder = decoderOf(unknown)
    const odd = [Uint8Array.from([9, 9, 9]), new Uint8Array(), new Uint8Array(64)]
    expect(heard(decodeAll(decoder, [...odd, ...encodeReports('ibm', '140100080')]))).toEqual(['140100080'])
  })
})

describe('the switch from keyboard mode', () => {
  it.each([
    ['described', { vendorId: 0x9999, descriptor: HONEYWELL_FULL }, true],
    ['described as having none', { vendorId: 0x0c2e, descriptor: HONEYWELL }, false],
    [
      'documented, where nobody sees the descriptor',
      { vendorId: 0x0c2e, ...HID_POS, descriptor: null },
      true,
    ],
    ['unknown, with other makers', { vendorId: 0x05e0, ...HID_POS, descriptor: null }, false],
  ])('is known: %s', (_, facts, canRedirect) => {
    expect(createDecoder(facts).canRedirect).toBe(canRedirect)
  })
})

describe('the beeps of a scanner', () => {
  const honeywells = { reportId: 4, bytes: 2, errorBit: 13, goodReadBit: 14 }

  it.each([
    ['described', { vendorId: 0x9999, descriptor: HONEYWELL_FULL }, honeywells],
    ['described as having none', { vendorId: 0x0c2e, descriptor: HONEYWELL }, null],
    [
      'documented, where nobody sees the descriptor',
      { vendorId: 0x0c2e, ...HID_POS, descriptor: null },
      honeywells,
    ],
    ['unknown, with other makers', { vendorId: 0x05e0, ...HID_POS, descriptor: null }, null],
  ])('are known: %s', (_, facts, beeps) => {
    expect(createDecoder(facts).beeps).toEqual(beeps)
  })
})
