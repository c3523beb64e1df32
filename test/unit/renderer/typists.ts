import fc from 'fast-check'
import { keyFor, type KeyDown } from './wedge-window.ts'

/** How one scanner is set up. */
export interface ScannerSetUp {
  /** Milliseconds a key. */
  readonly pace: number
  readonly prefix: string
  readonly suffix: '\n' | '\t' | ''
}

/** How a text is typed: the pauses before its keys, how long each is held, and how much longer Shift takes. */
export interface Hand {
  readonly gaps: readonly number[]
  readonly held: readonly number[]
  readonly shiftMs: number
}

/** What happens at the counter next. */
export interface Happening {
  readonly who: 'scanner' | 'person'
  readonly place: Place
  /** A code, or what a person types. */
  readonly text: string
  readonly hand: Hand
}

type Place = 'field' | 'page'

const LONGEST = 40
const times = (min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: LONGEST, maxLength: LONGEST })

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

/** A scanner: its pace and half of that for holding a key, a clock that is a little off, at times one hiccup. */
export function scannerHand({ pace }: ScannerSetUp): fc.Arbitrary<Hand> {
  const off = Math.min(12, Math.floor(pace * 0.6))
  const half = Math.floor(pace / 2)
  const hiccup = fc.record({
    at: fc.integer({ min: 1, max: 8 }),
    times: fc.double({ min: 1, max: 2, noNaN: true }),
  })
  return fc
    .tuple(times(pace - off, pace + off), fc.option(hiccup), times(Math.max(1, half - off), half))
    .map(([list, one, held]) => ({
      gaps: list.map((gap, index) => (index === one?.at ? Math.min(240, Math.round(gap * one.times)) : gap)),
      held,
      shiftMs: pace,
    }))
}

/** One after the other: short ones, long ones, and any. */
const mixed = (short: readonly [number, number], long: readonly [number, number]) =>
  fc
    .array(
      fc.tuple(
        fc.integer({ min: short[0], max: short[1] }),
        fc.integer({ min: long[0], max: long[1] }),
        fc.integer({ min: short[0], max: long[1] }),
      ),
      { minLength: LONGEST / 2, maxLength: LONGEST / 2 },
    )
    .map((list) => list.flat())

/**
 * A person at 80 to 250 ms a key. Either the pauses are uneven, or the keys are held unevenly and overlap: who
 * managed nine equal keys in both would be a machine to anybody.
 */
export const personHand: fc.Arbitrary<Hand> = fc.oneof(
  fc.record({ gaps: mixed([80, 130], [180, 250]), held: times(40, 130), shiftMs: fc.constant(0) }),
  fc.record({ gaps: times(100, 120), held: mixed([40, 55], [90, 140]), shiftMs: fc.constant(0) }),
)

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
    text: serialText,
    hand: scannerHand(setUp),
  })
  const person = fc.record({ who: fc.constant('person' as const), place, text: personText, hand: personHand })
  return fc.array(fc.oneof(scan, person), { minLength: 1, maxLength: 8 })
}

/** The keys of a text, typed by this hand from then on. */
export function keysBy({ gaps, held, shiftMs }: Hand, text: string, from: number): readonly KeyDown[] {
  const chars = Array.from(text)
  let at = from
  return chars.map((char, index) => {
    const key = char === '\b' ? { code: 'Backspace', key: 'Backspace', at } : keyFor(char, at)
    if (index > 0) at += Math.min(240, (gaps[index] ?? 100) + (key.shiftKey === true ? shiftMs : 0))
    // The same key can only come again once it was up, and a finger takes its time for that.
    const most = chars[index + 1] === char ? (gaps[index + 1] ?? 100) - 25 : Infinity
    return { ...key, at, heldMs: Math.max(1, Math.min(held[index] ?? 50, most)) }
  })
}
