import { describe, expect, it } from 'vitest'
import { CAPTURES, COMMAND_ANSWER } from '../../../scanners/captures.ts'
import { HONEYWELL } from '../../../scanners/descriptors.ts'
import { decodeAll, decoderOf, heard } from '../decode.ts'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

const WAYS = [
  ['with its descriptor', true],
  ['without', false],
] as const

describe.each(CAPTURES)('the capture “$name”', ({ vendorId, descriptor, reports, text, aim, symbology }) => {
  const expected = { kind: 'scan', scan: { text, symbology, source: 'hid-pos' }, aim }
  const sent = reports.map(bytes)

  it.each(WAYS)('is read %s', (_, described) => {
    const decoder = decoderOf({ vendorId, descriptor: described ? descriptor : null })
    expect(decodeAll(decoder, [...sent, ...sent])).toEqual([expected, expected])
  })

  it('is read where not even the maker is known', () => {
    expect(decodeAll(decoderOf({ vendorId: 0x9999, descriptor: null }), sent)).toEqual([expected])
  })

  it.each(WAYS)('is read although all reports come in the same piece of memory, %s', (_, described) => {
    const decoder = decoderOf({ vendorId, descriptor: described ? descriptor : null })
    const memory = new Uint8Array(64)
    const decoded = sent.flatMap((report, at) => {
      memory.set(report)
      const now = decoder.push(memory, at)
      memory.fill(0x39)
      return now
    })
    expect(decoded).toEqual([expected])
  })
})

describe('a Honeywell’s answers to commands, as they were captured', () => {
  it.each(WAYS)('are no scans, %s', (_, described) => {
    const decoder = decoderOf({ vendorId: 0x0c2e, descriptor: described ? HONEYWELL : null })
    expect(heard(decodeAll(decoder, COMMAND_ANSWER.map(bytes)))).toEqual([
      '(command-answer)',
      '(command-answer)',
    ])
    expect(decoder.isWaiting()).toBe(false)
  })
})
