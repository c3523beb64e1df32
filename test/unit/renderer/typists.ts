import fc from 'fast-check'
import { keyFor, type KeyDown } from './wedge-window.ts'

/** How one scanner is set up. */
export interface ScannerSetUp {
  /** Milliseconds a key. */
  readonly pace: number
  readonly prefix: string
  readonly suffix: '\n' | '\t' | ''
}

/** What happens at the counter next. */
export type Happening =
  | {
      readonly who: 'scanner'
      readonly place: Place
      readonly code: string
      readonly gaps: readonly number[]
    }
  | { readonly who: 'person'; readonly place: Place; readonly text: string; readonly gaps: readonly number[] }

type Place = 'field' | 'page'

const LONGEST = 40

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length })

/** A device's serial, or a token serial. */
export const serialText = fc.oneof({ weight: 3, arbitrary: digits(9) }, digits(12))

/** Any way to set a scanner up that is read without having been learnt. */
export const knownSetUp: fc.Arbitrary<ScannerSetUp> = fc.oneof(
  fc.record({
    pace: fc.integer({ min: 5, max: 120 }),
    prefix: fc.constantFrom('', '', ']C0', ']Q1', '\u0002'),
    suffix: fc.constantFrom<'\n' | '\t'>('\n', '\t'),
  }),
  // Without a suffix only the quick ones are.
  fc.record({
    pace: fc.integer({ min: 5, max: 30 }),
    prefix: fc.constantFrom('', ']C0'),
    suffix: fc.constant('' as const),
  }),
)

/** Any way to set a scanner up. */
export const anySetUp: fc.Arbitrary<ScannerSetUp> = fc.record({
  pace: fc.integer({ min: 5, max: 120 }),
  prefix: fc.constantFrom('', ']C0', '\u0002', '~', '*#'),
  suffix: fc.constantFrom<ScannerSetUp['suffix']>('\n', '\t', ''),
})

/** A scanner's pauses: its pace, a clock that is a little off, and at times one hiccup. */
export function scannerGaps({ pace }: ScannerSetUp): fc.Arbitrary<readonly number[]> {
  const off = Math.min(12, Math.floor(pace * 0.6))
  const gaps = fc.array(fc.integer({ min: pace - off, max: pace + off }), {
    minLength: LONGEST,
    maxLength: LONGEST,
  })
  const hiccup = fc.option(
    fc.record({ at: fc.integer({ min: 1, max: 8 }), times: fc.double({ min: 1, max: 2, noNaN: true }) }),
  )
  return fc
    .tuple(gaps, hiccup)
    .map(([list, one]) =>
      list.map((gap, index) => (index === one?.at ? Math.min(240, Math.round(gap * one.times)) : gap)),
    )
}

/**
 * A person's pauses: 80 to 250 ms, quick and slow ones mixed. Nobody's rhythm is so even that of three pauses
 * none is short and none is long; who managed nine equal ones would be a machine to anybody.
 */
export const personGaps: fc.Arbitrary<readonly number[]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: 80, max: 130 }),
      fc.integer({ min: 180, max: 250 }),
      fc.integer({ min: 80, max: 250 }),
    ),
    { minLength: LONGEST / 2, maxLength: LONGEST / 2 },
  )
  .map((list) => list.flat())

/** What a person types: a ticket, a serial by hand, anything; with Enter and Backspace (`\b`) in between. */
export const personText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789INC-/ \n\b')), minLength: 1, maxLength: 24 }),
  fc.tuple(serialText, fc.constantFrom('', '\n', '\t')).map(([text, end]) => text + end),
)

const place = fc.constantFrom<Place>('field', 'page')

/** Scans of one scanner, and a person who types in between. */
export function happenings(setUp: ScannerSetUp): fc.Arbitrary<readonly Happening[]> {
  const scan = fc.record({
    who: fc.constant('scanner' as const),
    place,
    code: serialText,
    gaps: scannerGaps(setUp),
  })
  const person = fc.record({ who: fc.constant('person' as const), place, text: personText, gaps: personGaps })
  return fc.array(fc.oneof(scan, person), { minLength: 1, maxLength: 8 })
}

/** The keys of a text with these pauses before each; Shift takes `shiftMs` more. */
export function keysWith(
  text: string,
  gaps: readonly number[],
  from: number,
  shiftMs = 0,
): readonly KeyDown[] {
  let at = from
  return Array.from(text, (char, index) => {
    const key = char === '\b' ? { code: 'Backspace', key: 'Backspace', at } : keyFor(char, at)
    if (index > 0) at += Math.min(240, (gaps[index] ?? 100) + (key.shiftKey === true ? shiftMs : 0))
    return { ...key, at }
  })
}
