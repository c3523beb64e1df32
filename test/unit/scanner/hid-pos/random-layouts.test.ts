import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAim, anyLayout, anyText } from '../../../scanners/any-layout.ts'
import { describeLayout, encodeMade } from '../../../scanners/made-layout.ts'
import { decodeAll, decoderOf } from '../decode.ts'

describe('any layout that follows page 0x8C', () => {
  it('gives back the text that was put into its reports', () => {
    fc.assert(
      fc.property(anyLayout, anyText, anyAim, (layout, text, aim) => {
        const decoder = decoderOf({ vendorId: 0x9999, descriptor: describeLayout(layout) })
        const decoded = decodeAll(decoder, encodeMade(layout, Buffer.from(text), { aim }))
        const hasAim = layout.pieces.some(({ kind }) => kind === 'aim')
        const scan = { kind: 'scan', scan: { text, source: 'hid-pos' }, aim: hasAim ? aim : null }
        expect(decoded).toMatchObject(text === '' ? [] : [scan])
        expect(decoded).toHaveLength(text === '' ? 0 : 1)
        expect(decoder.isWaiting()).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })
})
