import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as write from '../../../scanners/write-descriptor.ts'
import { places } from './parsed.ts'

/** One item of a random descriptor, and what it does to the model. */
type Step =
  | { readonly set: 'reportSize' | 'reportCount' | 'reportId'; readonly value: number }
  | { readonly main: 'input' | 'output' | 'feature'; readonly flags: number }
  | { readonly plain: 'push' | 'pop' | 'open' | 'close' }
  | { readonly noise: readonly number[] }

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ set: fc.constant('reportSize' as const), value: fc.integer({ min: 0, max: 40 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      set: fc.constant('reportCount' as const),
      value: fc.integer({ min: 0, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ set: fc.constant('reportId' as const), value: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      main: fc.constantFrom('input' as const, 'output' as const, 'feature' as const),
      flags: fc.integer({ min: 0, max: 0x1ff }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      plain: fc.constantFrom('push' as const, 'pop' as const, 'open' as const, 'close' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      noise: fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((page) => write.usagePage(page)),
        fc.integer({ min: 0, max: 0xffff_ffff }).map((id) => write.usage(id, 4)),
        fc
          .integer({ min: 0, max: 0xff })
          .map((id) => [...write.usageMinimum(id), ...write.usageMaximum(id + 9)]),
        fc.uint8Array({ maxLength: 20 }).map((data) => write.longItem(data.length, [...data])),
        fc.integer({ min: 0, max: 0xffff }).map((value) => write.logicalMaximum(value)),
      ),
    }),
  },
)

interface State {
  reportSize: number
  reportCount: number
  reportId: number
}

/** Counts bits and does nothing else; leaves out what would be malformed. */
function model(all: readonly Step[]) {
  const items: (readonly number[])[] = []
  const expected: (readonly [string, number, number, number, number])[] = []
  const bits: Record<string, number> = {}
  const pushed: State[] = []
  let state: State = { reportSize: 0, reportCount: 0, reportId: 0 }
  let open = 0
  const does: Record<'push' | 'pop' | 'open' | 'close', () => readonly number[]> = {
    push: () => (pushed.length < 16 && pushed.push({ ...state }) > 0 ? write.PUSH : []),
    pop: () => {
      const last = pushed.pop()
      state = last ?? state
      return last === undefined ? [] : write.POP
    },
    open: () => (open < 64 && (open += 1) > 0 ? write.collection(write.LOGICAL) : []),
    close: () => (open > 0 && (open -= 1) >= 0 ? write.END : []),
  }
  for (const step of all) {
    if ('set' in step) {
      state = { ...state, [step.set]: step.value }
      items.push(write[step.set](step.value))
    } else if ('main' in step) {
      const key = `${step.main}${state.reportId}`
      const at = bits[key] ?? 0
      const { reportSize: size, reportCount: count } = state
      bits[key] = at + size * count
      if (size * count > 0) expected.push([step.main, state.reportId, at, size, count])
      items.push(write[step.main](step.flags))
    } else if ('plain' in step) items.push(does[step.plain]())
    else items.push(step.noise)
  }
  while (open > 0) items.push(does.close())
  return { items, expected }
}

describe('any well-formed descriptor', () => {
  it('has its fields where counting bits by report id puts them', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 80 }), (all) => {
        const { items, expected } = model(all)
        expect(places(...items)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
