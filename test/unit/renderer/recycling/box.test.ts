import { describe, expect, it } from 'vitest'
import { INTAKE_STATES } from '../../../../electron/contract/lifecycle.ts'
import { PROBLEM_STATES, type Box } from '../../../../electron/contract/box.ts'
import { MOST_LOOK_UPS, nextLookUps } from '../../../../renderer/desks/recycling/next-look-ups.ts'
import { boxTone } from '../../../../renderer/desks/recycling/box-tones.ts'
import {
  asksPerson,
  familyOfBox,
  familyOfRow,
  reviewOf,
  tallyOf,
} from '../../../../renderer/desks/recycling/tally.ts'
import { whatWasSaid } from '../../../../renderer/desks/recycling/what-was-said.ts'
import { aBox, aRow } from './box-kit.ts'

const opened = (number: number, busy = false) => aRow(number, { state: 'opened', owner: null, busy })
const ids = (...numbers: readonly number[]) => numbers.map((number) => aRow(number).intakeId)

describe('the next lookups', () => {
  it('begin with the device in somebody’s hand, then go on as they were scanned', () => {
    const box = aBox([opened(9), opened(8)], { lookUpNext: ids(3, 4, 8, 9) })
    expect(nextLookUps(box, new Set(), 0)).toEqual(ids(9, 3, 4, 8))
  })

  it('are never two for one device, also when the station still says that nobody asked', () => {
    const box = aBox([opened(2)], { lookUpNext: ids(1, 2) })
    expect(nextLookUps(box, new Set(ids(1, 2)), 0)).toEqual([])
    expect(nextLookUps(box, new Set(), 0)).toEqual(ids(2, 1))
  })

  it('leave alone the newest device when the station asks about it already', () => {
    expect(nextLookUps(aBox([opened(2, true)]), new Set(), 0)).toEqual([])
  })

  it('are a few at once', () => {
    const box = aBox([opened(9)], { lookUpNext: ids(1, 2, 3, 4, 5, 6, 7, 8) })
    expect(nextLookUps(box, new Set(), 0)).toHaveLength(MOST_LOOK_UPS)
    expect(nextLookUps(box, new Set(), MOST_LOOK_UPS - 1)).toHaveLength(1)
    expect(nextLookUps(box, new Set(), MOST_LOOK_UPS)).toEqual([])
  })
})

describe('the review before the devices are disabled', () => {
  it('says what is left out and why', () => {
    const review = reviewOf({
      count: 214,
      ready: 197,
      counts: { found: 197, 'already-disabled': 12, 'not-registered': 5 },
    })
    expect(review).toEqual({
      ready: 197,
      done: 0,
      leftOut: 17,
      parts: [
        { why: 'already', count: 12 },
        { why: 'notRegistered', count: 5 },
      ],
    })
  })

  it('counts every device once, whatever its state, confirmed ones among them', () => {
    const counts = Object.fromEntries(INTAKE_STATES.map((state, index) => [state, index + 1]))
    const count = INTAKE_STATES.reduce((sum, _, index) => sum + index + 1, 0)
    const ready = (counts['found'] ?? 0) - 1
    const { done, leftOut, parts } = reviewOf({ count, counts, ready })
    expect(ready + done + leftOut).toBe(count)
    expect(parts.reduce((sum, part) => sum + part.count, 0)).toBe(leftOut)
  })

  it('has a group for every state in which a finished box can stand', () => {
    for (const state of INTAKE_STATES.filter((each) => each !== 'opened' && each !== 'found')) {
      expect(tallyOf({ [state]: 3 }), state).toEqual([expect.objectContaining({ count: 3 })])
    }
  })
})

describe('the sign of a row', () => {
  it('is green for what RSA disabled, and for nothing else', () => {
    for (const state of INTAKE_STATES) {
      for (const ordered of [false, true]) {
        expect(familyOfRow({ state, ordered }) === 'done', `${state} ${String(ordered)}`).toBe(
          state === 'disabled',
        )
      }
    }
  })

  it('is that of something owed while a confirmed device waits for its turn', () => {
    expect(familyOfRow({ state: 'found', ordered: true })).toBe('owed')
    expect(familyOfRow({ state: 'found', ordered: false })).toBe('open')
  })

  it('goes with a button where a person can do something, and those are the gathered ones', () => {
    for (const state of INTAKE_STATES) {
      expect(asksPerson({ state })).toBe(PROBLEM_STATES.some((one) => one === state))
    }
  })
})

describe('the sign of a finished box', () => {
  it('is green where RSA disabled its devices, and none of them may still be used', () => {
    expect(familyOfBox({ disabled: 7, 'already-disabled': 2, 'not-registered': 1 })).toBe('done')
    expect(familyOfBox({ 'already-disabled': 2 })).toBe('already')
    for (const state of ['queued', 'unknown', 'held', 'parked', 'refused', 'undone'] as const) {
      expect(familyOfBox({ disabled: 7, [state]: 1 }), state).not.toBe('done')
    }
  })
})

describe('what is said of the last scan', () => {
  const row = opened(12)
  const scan = { number: 11, deviceSerial: aRow(11).deviceSerial }

  it('is the newest device, with its number', () => {
    expect(whatWasSaid(aBox([row]), null, 0)).toEqual({ what: 'new', row })
  })

  it('is the number that a device has already when it is scanned once more', () => {
    const said = whatWasSaid(aBox([row], { repeated: scan }), null, 7)
    expect(said).toEqual({ what: 'repeated', scan, turn: 7 })
  })

  it('is that a scan was taken back, until the next one comes in', () => {
    const undone = { number: 13, deviceSerial: '140100013', at: 12 }
    expect(whatWasSaid(aBox([row], { count: 12 }), undone, 0).what).toBe('undone')
    expect(whatWasSaid(aBox([opened(13), row], { count: 13 }), undone, 0).what).toBe('new')
  })
})

describe('what is heard of a box', () => {
  const one = aBox([opened(1)])

  it('is each new device, once', () => {
    expect(boxTone(null, one)).toBe('read')
    expect(boxTone(one, aBox([opened(2), opened(1)]))).toBe('read')
    expect(boxTone(one, one)).toBeNull()
  })

  it('is once more a device that can’t be disabled, and not one that can', () => {
    expect(boxTone(one, aBox([aRow(1)]))).toBeNull()
    expect(boxTone(one, aBox([aRow(1, { state: 'already-disabled' })]))).toBe('already')
    expect(boxTone(one, aBox([aRow(1, { state: 'not-registered' })]))).toBe('refused')
    expect(boxTone(one, aBox([aRow(1, { state: 'parked' })]))).toBe('queued')
  })

  it('is the end of a run, and not each device of it', () => {
    const progress = {
      total: 2,
      done: 1,
      perSecond: 1,
      secondsLeft: 1,
      phase: 'working',
      goesOnAt: null,
    } as const
    const before = aBox([aRow(1, { ordered: true })], { progress })
    const after = aBox([aRow(1, { ordered: true, state: 'disabled' })], { progress })
    expect(boxTone(before, after)).toBeNull()
    const ended = (counts: Box['counts'], begun?: Box['counts']) =>
      boxTone(after, { ...after, progress: null, counts }, begun)
    expect(ended({ disabled: 1 })).toBe('done')
    expect(ended({ queued: 1 })).toBe('queued')
    expect(ended({ disabled: 1, refused: 1 }), 'not all of it was disabled').toBe('refused')
    expect(ended({ disabled: 1, held: 1 }, { disabled: 1 }), 'one needs a decision').toBe('error')
    expect(ended({ disabled: 3, refused: 1 }, { disabled: 1, refused: 1 }), 'refused earlier').toBe('done')
    expect(ended({ disabled: 1 }, { disabled: 1 }), 'nothing was disabled').toBeNull()
  })
})
