import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLabel } from '../../../electron/contract/label.ts'

const rules = { pattern: /^[0-9]{9}$/ }
const nineDigits = fc.stringMatching(/^[0-9]{9}$/)

describe('the label', () => {
  it('reads nine digits whatever a scanner or a person puts around them, leading zeros kept', () => {
    const around = fc.constantFrom('', ' ', '\r\n', '\t', '\u0002', '\u0003')
    const between = fc.constantFrom('', ' ', '-', '\u2013', '\u00a0')
    fc.assert(
      fc.property(nineDigits, around, around, between, fc.boolean(), (digits, before, after, gap, aim) => {
        const spaced = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(gap)
        const text = `${before}${aim ? ']C0' : ''}${spaced}${after}`
        expect(readLabel(text, rules)).toEqual({ ok: true, value: digits })
      }),
    )
  })

  it('never takes what is not nine digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readLabel(text, rules)
        expect(!read.ok || /^[0-9]{9}$/.test(read.value)).toBe(true)
      }),
    )
  })

  it.each([
    ['', 'label-empty'],
    ['\r\n', 'label-empty'],
    ['014010008031', 'label-token-serial'],
    ['https://example.com/140100080', 'label-web-address'],
    ['14010008', 'label-wrong-length'],
    ['4006381333931', 'label-not-a-serial'],
    ['ABC123456', 'label-not-a-serial'],
    ['１４０１０００８０', 'label-not-a-serial'],
  ])('says what it saw in %j: %s', (text, code) => {
    expect(readLabel(text, rules)).toMatchObject({ ok: false, problem: { code } })
  })

  it('offers the serial inside a token serial, and does not take it', () => {
    expect(readLabel('014010008031', rules)).toMatchObject({
      ok: false,
      problem: { values: { inside: '140100080' } },
    })
  })

  it('follows another pattern', () => {
    expect(readLabel('DS-0042', { pattern: /^DS[0-9]{4}$/ })).toEqual({ ok: true, value: 'DS0042' })
  })
})
