import fc from 'fast-check'
import readQr from 'jsqr'
import { describe, expect, it } from 'vitest'
import { codeModules, codeText } from '../../../../renderer/paper/qr-code.tsx'

/** Draws modules as a camera would see them: `scale` pixels each, black on white. */
function picture(modules: readonly (readonly boolean[])[], scale: number) {
  const size = modules.length * scale
  const pixels = new Uint8ClampedArray(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const dark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
      pixels.set([dark ? 0 : 255, dark ? 0 : 255, dark ? 0 : 255, 255], (y * size + x) * 4)
    }
  }
  return readQr(pixels, size, size)
}

const aUlid = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
const aHash = fc.stringMatching(/^[0-9a-f]{64}$/)

describe('the code on a sheet', () => {
  it('is read back by another program, to the last character', () => {
    fc.assert(
      fc.property(aUlid, fc.integer({ min: 1, max: 9_999_999 }), aHash, (id, row, hash) => {
        const text = codeText(id, row, hash)
        expect(picture(codeModules(text), 4)?.data).toBe(text)
        expect(text.split(':')).toEqual(['DS100', id, String(row), hash.toUpperCase()])
      }),
      { numRuns: 15 },
    )
  })

  it('has its quiet zone and stays small enough for a label of 29 mm', () => {
    const modules = codeModules(codeText('01KAV7MMXK3Q4R5S6T7V8W9XYZ', 9_999_999, 'f'.repeat(64)))
    expect(modules.slice(0, 4).flat()).not.toContain(true)
    expect(modules.every((row) => !row.slice(0, 4).includes(true) && !row.slice(-4).includes(true))).toBe(
      true,
    )
    // 27 mm over 45 modules are 0.6 mm each: five dots of a label printer of 203 dpi.
    expect(modules.length).toBeLessThanOrEqual(45)
  })
})
