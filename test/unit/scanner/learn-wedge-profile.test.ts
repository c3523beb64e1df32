import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wedgeProfileSchema, type KeyStroke } from '../../../electron/contract/wedge-profile.ts'
import { checkRun, learnWedgeProfile, type KeyRun } from '../../../electron/scanner/learn-wedge-profile.ts'

const CODES = { '\n': 'Enter', '\t': 'Tab' } as const

/** A run of keys with these pauses between them, or the same pause between all. */
function run(text: string, gaps: number | readonly number[] = 10): KeyRun {
  let at = 1000
  return Array.from(text, (char, index): KeyStroke => {
    if (index > 0) at += typeof gaps === 'number' ? gaps : (gaps[index - 1] ?? 0)
    if (char === '\n' || char === '\t') return { code: CODES[char], char: null, at }
    return { code: `Digit${char}`, char, at }
  })
}

const three = (text: string, gaps?: number | readonly number[]): readonly KeyRun[] =>
  [1, 2, 3].map(() => run(text, gaps))

function codeOf(result: ReturnType<typeof checkRun>): string {
  return result.ok ? 'counts' : result.problem.code
}

describe('learning how a scanner types', () => {
  it('takes the suffix from the key behind the last character', () => {
    for (const [end, suffix] of [
      ['\n', 'enter'],
      ['\t', 'tab'],
      ['', 'none'],
      ['\t\n', 'tab'],
      ['\n\n', 'enter'],
    ] as const) {
      expect(learnWedgeProfile(three(`140100080${end}`))).toMatchObject({ ok: true, value: { suffix } })
    }
  })

  it('takes an AIM identifier, signs and control characters for a prefix, and no letter or digit', () => {
    for (const [text, prefix] of [
      [']C0140100080', ']C0'],
      ['~140100080', '~'],
      ['\u0002140100080', '\u0002'],
      ['\u0002]C0140100080', '\u0002]C0'],
      ['S140100080', ''],
      ['140100080', ''],
    ] as const) {
      expect(learnWedgeProfile(three(text))).toMatchObject({ ok: true, value: { prefix } })
    }
  })

  it('allows the longest pause of the three twice over and some, and never more than half a second', () => {
    const runs = [run('140100080', 10), run('140100080', 30), run('140100080', 20)]
    expect(learnWedgeProfile(runs)).toMatchObject({ value: { gapMs: 110 } })
    expect(learnWedgeProfile(three('140100080', 250))).toMatchObject({ value: { gapMs: 500 } })
  })

  it('wants the same code each time, framed the same way', () => {
    expect(learnWedgeProfile([run('140100080'), run('140100080'), run('140100081')])).toMatchObject({
      problem: { code: 'scans-differ' },
    })
    expect(codeOf(checkRun(run('140100080\t'), run('140100080\n')))).toBe('scans-differ')
    expect(codeOf(checkRun(run('~140100080'), run('140100080')))).toBe('scans-differ')
    expect(codeOf(checkRun(run('140100080'), run('140100080', 80)))).toBe('counts')
  })

  it('counts the characters behind the prefix, six at least', () => {
    expect(checkRun(run(']C014010\n'), null)).toMatchObject({
      problem: { code: 'scan-too-short', values: { count: 5 } },
    })
    expect(codeOf(checkRun(run('140100'), null))).toBe('counts')
    expect(learnWedgeProfile([])).toMatchObject({ problem: { code: 'scan-too-short', values: { count: 0 } } })
  })

  it('knows a person by a long pause or an uneven hand, and says how long the pause was', () => {
    expect(checkRun(run('140100080', [120, 120, 120, 251, 120, 120, 120, 120]), null)).toMatchObject({
      problem: { code: 'keys-too-slow', values: { milliseconds: 251 } },
    })
    expect(checkRun(run('140100080', [90, 180, 110, 210, 95, 240, 130, 100]), null)).toMatchObject({
      problem: { code: 'keys-too-slow', values: { milliseconds: 240 } },
    })
    expect(codeOf(checkRun(run('140100080', [120, 121, 119, 240, 120, 122, 118, 120]), null))).toBe('counts')
  })

  it('learns from any scanner a profile that fits the contract and every pause it saw', () => {
    const pace = fc.integer({ min: 5, max: 120 })
    const text = fc.stringMatching(/^[0-9A-Za-z]{6,40}$/)
    const frame = fc.record({
      prefix: fc.constantFrom('', ']C0', '~', '\u0002', '**'),
      suffix: fc.constantFrom('', '\n', '\t'),
    })
    fc.assert(
      fc.property(
        pace,
        text,
        frame,
        fc.array(fc.integer({ min: -2, max: 12 }), { maxLength: 50 }),
        (ms, code, { prefix, suffix }, off) => {
          const gaps = Array.from({ length: 50 }, (_, index) => ms + (off[index] ?? 0))
          const runs = three(prefix + code + suffix, gaps)
          const learnt = learnWedgeProfile(runs)
          expect(learnt.ok && wedgeProfileSchema.safeParse(learnt.value).success).toBe(true)
          expect(learnt).toMatchObject({ value: { prefix } })
          const longest = Math.max(...gaps.slice(0, prefix.length + code.length + suffix.length - 1))
          expect(learnt.ok && learnt.value.gapMs > longest).toBe(true)
        },
      ),
    )
  })

  it('answers any keys at all with a profile or a problem', () => {
    const stroke = fc.record({
      code: fc.constantFrom('Digit1', 'KeyA', 'Enter', 'Tab', 'F8', 'AltLeft'),
      char: fc.option(fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 })),
      at: fc.double({ min: 0, max: 1e7, noNaN: true }),
    })
    const keys = fc
      .array(stroke, { maxLength: 30 })
      .map((list) => list.toSorted((one, other) => one.at - other.at))
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 4 }), (runs) => {
        const learnt = learnWedgeProfile(runs)
        expect(
          learnt.ok ? wedgeProfileSchema.safeParse(learnt.value).success : learnt.problem.title !== '',
        ).toBe(true)
      }),
    )
  })
})
