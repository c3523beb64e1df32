import fc from 'fast-check'
import type { MadeLayout, Piece } from './made-layout.ts'

const filler: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({ kind: fc.constant('padding' as const), bits: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('vendor' as const), bytes: fc.integer({ min: 1, max: 5 }) }),
)
const count: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constant('count' as const),
  bits: fc.constantFrom(8 as const, 16 as const),
})
const aim: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constant('aim' as const),
  as: fc.constantFrom('three-usages' as const, 'one-usage' as const, 'range' as const),
})
const more: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constant('more' as const),
  as: fc.constantFrom('bit' as const, 'eight-bits' as const, 'byte' as const),
})
const data: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constant('data' as const),
  bytes: fc.integer({ min: 4, max: 60 }),
})
const codeId: fc.Arbitrary<Piece> = fc.constant({ kind: 'code-id' as const })

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 3, arbitrary: arbitrary.map((one) => [one]) }, { weight: 1, arbitrary: fc.constant([]) })

/** Any input report that follows usage page 0x8C: its pieces in any order, at any bit. */
export const anyLayout: fc.Arbitrary<MadeLayout> = fc.record({
  reportId: fc.oneof(fc.constant(0), fc.constant(2), fc.integer({ min: 1, max: 255 })),
  pieces: fc
    .tuple(count, maybe(aim), data, maybe(codeId), more, fc.array(filler, { maxLength: 3 }))
    .map(([one, two, three, four, five, six]) => [one, ...two, three, ...four, five, ...six])
    .chain((pieces) => fc.shuffledSubarray(pieces, { minLength: pieces.length })),
  wideUsages: fc.boolean(),
})

/** Characters that end no code and are more than one byte now and then. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.constantFrom(' ', 'ä', 'ß', 'é', '—', '€', '漢', '😀') },
)

/** A text as a code holds it, from nothing to several reports long. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(character, { maxLength: 20 }) },
    { weight: 2, arbitrary: fc.array(character, { maxLength: 250 }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(55, 56, 57, 111, 112, 113)
        .chain((length) => fc.array(character, { minLength: length, maxLength: length })),
    },
  )
  .map((characters) => characters.join(''))

/** An AIM symbology identifier. */
export const anyAim: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('A', 'C', 'E', 'F', 'I', 'L', 'Q', 'd', 'e', 'z'), fc.integer({ min: 0, max: 6 }))
  .map(([letter, modifier]) => `]${letter}${modifier}`)
