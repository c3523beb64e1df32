import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodingOf, readLines } from '../../../electron/intake/csv/read-lines.ts'

describe('the lines of a file', () => {
  it('are the same in whatever slices the bytes are decoded', () => {
    const piece = fc.constantFrom('a', 'ü', '€', '\r\n', '\n', '\r', '')
    const encoding = fc.constantFrom('utf8' as const, 'utf16le' as const)
    fc.assert(
      fc.property(fc.array(piece), encoding, fc.integer({ min: 1, max: 9 }), (pieces, how, slice) => {
        const text = pieces.join('')
        const expected = text.split(/\r\n|\n|\r/)
        if (expected.at(-1) === '') expected.pop()
        const bytes = Buffer.from(`\ufeff${text}`, how)
        const lines = [...readLines(bytes, encodingOf(bytes) ?? '', slice)].flat()
        expect(lines).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })
})
