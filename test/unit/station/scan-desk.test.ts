import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REPEAT_MS, SETTLE_MS } from '../../../electron/contract/scan-policy.ts'
import { LINGER_MS } from '../../../electron/station/scan-desk.ts'
import { DeskKit, type CloudMood } from './desk-kit.ts'

const A = '140100080'
const B = '140100081'
const C = '140100082'

describe('the desk', () => {
  let kit: DeskKit
  beforeEach(() => {
    kit = new DeskKit()
  })
  afterEach(() => {
    kit.close()
  })

  async function found(serial: string): Promise<void> {
    kit.scan(serial)
    kit.lookUp()
    await kit.answer()
    kit.pass(SETTLE_MS)
  }

  it('opens, confirms on purpose and tells a repeat from both', async () => {
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'opened', deviceSerial: A } })
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.lookUp()
    await kit.answer()
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.pass(SETTLE_MS)
    expect(kit.scan(A, 'typed')).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.pass(SETTLE_MS)
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'confirm' } })
    expect(kit.opened()).toBe(1)
  })

  it('takes the same trigger pull over two interfaces once, even if the keys are slow', async () => {
    kit.scan(A, 'hid-pos')
    kit.lookUp()
    await kit.answer()
    // Ten keys of 80 ms: the burst ends 800 ms after the report.
    kit.pass(800)
    expect(kit.scan(A, 'wedge', 800)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
  })

  it('refuses another device while one waits for its confirmation', async () => {
    await found(A)
    expect(kit.scan(B)).toMatchObject({ ok: false, problem: { code: 'device-in-hand' } })
    expect(kit.screen.current()?.deviceSerial).toBe(A)
  })

  it('holds one device while another is disabled, and opens it after the outcome was seen', async () => {
    await found(A)
    kit.confirm()
    expect(kit.scan(B)).toMatchObject({ ok: true, value: { landed: 'held', deviceSerial: B } })
    expect(kit.scan(B)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    expect(kit.scan(C)).toMatchObject({ ok: false, problem: { code: 'station-busy' } })
    await kit.answer()
    expect(kit.screen.current()).toMatchObject({ deviceSerial: A, state: 'disabled' })
    kit.pass(LINGER_MS - 1)
    expect(kit.screen.current()?.deviceSerial).toBe(A)
    kit.pass(1)
    expect(kit.screen.current()).toMatchObject({ deviceSerial: B, state: 'opened' })
    expect(kit.told).toMatchObject([{ landed: 'opened', deviceSerial: B }])
  })

  it('hides no outcome that needs a person behind a held device', async () => {
    await found(A)
    kit.mood = 'silent'
    kit.confirm()
    kit.scan(B)
    await kit.answer()
    kit.pass(60_000)
    expect(kit.screen.current()).toMatchObject({ deviceSerial: A, state: 'unknown' })
    kit.leave()
    expect(kit.screen.current()?.deviceSerial).toBe(B)
  })

  it('keeps the order: what was scanned first opens first', async () => {
    await found(A)
    kit.mood = 'silent'
    kit.confirm()
    kit.scan(B)
    await kit.answer()
    expect(kit.scan(C)).toMatchObject({ ok: true, value: { landed: 'held', deviceSerial: C } })
    expect(kit.screen.current()?.deviceSerial).toBe(B)
  })

  it('opens a new intake for a device that comes back later', async () => {
    kit.mood = 'already'
    await found(A)
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'repeat' } })
    kit.pass(REPEAT_MS)
    expect(kit.scan(A)).toMatchObject({ ok: true, value: { landed: 'opened' } })
    expect(kit.opened()).toBe(2)
  })

  it('explains a text that is no serial and changes nothing', () => {
    expect(kit.scan('https://example.org')).toMatchObject({
      ok: false,
      problem: { code: 'label-web-address' },
    })
    expect(kit.opened()).toBe(0)
  })
})

type Deed =
  | { readonly do: 'scan'; readonly serial: string; readonly wedge: boolean }
  | { readonly do: 'pass'; readonly milliseconds: number }
  | { readonly do: 'mood'; readonly mood: CloudMood }
  | { readonly do: 'forward' | 'answer' | 'lookUp' | 'confirm' | 'checkAgain' | 'cancel' | 'leave' }

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('scan' as const),
      serial: fc.constantFrom(A, B, C, '140100083', 'no serial'),
      wedge: fc.boolean(),
    }),
  },
  // What usually comes next; by single deeds alone a device is hardly ever confirmed.
  { weight: 6, arbitrary: fc.record({ do: fc.constant('forward' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), milliseconds: fc.nat(4000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('mood' as const),
      mood: fc.constantFrom<CloudMood>('well', 'already', 'unknown-device', 'silent'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('answer', 'lookUp', 'confirm', 'checkAgain', 'cancel', 'leave'),
    }),
  },
)

describe('whatever is scanned, pressed and answered', () => {
  it('each scan has one outcome, none replaces a device that is open, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 60 }), async (deeds) => {
        const kit = new DeskKit()
        try {
          await play(kit, deeds)
        } finally {
          kit.close()
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

async function play(kit: DeskKit, deeds: readonly Deed[]): Promise<void> {
  let openedByScan = 0
  for (const each of deeds) {
    switch (each.do) {
      case 'scan':
        openedByScan += scanOnce(kit, each.serial, each.wedge)
        break
      case 'pass':
        kit.pass(each.milliseconds)
        break
      case 'mood':
        kit.mood = each.mood
        break
      case 'answer':
        await kit.answer()
        break
      case 'forward':
        await forward(kit)
        break
      default:
        kit[each.do]()
    }
  }
  expect(kit.opened()).toBe(openedByScan)
  await finishAll(kit)
  // Nothing that was taken is left lying where nobody sees it.
  expect(kit.desk.held()).toHaveLength(0)
  expect(kit.inStates('opened', 'found')).toBe(0)
}

/** The next thing that a person and the page would do. */
async function forward(kit: DeskKit): Promise<void> {
  if (kit.screen.isBusy()) await kit.answer()
  else if (kit.screen.current()?.state === 'found') kit.confirm()
  else kit.lookUp()
}

/** Scans once and holds the answer against the screen; answers how many intakes it began. */
function scanOnce(kit: DeskKit, serial: string, wedge: boolean): number {
  const before = kit.screen.current()
  const acceptance = kit.screen.acceptance()
  const count = kit.opened()
  const result = wedge ? kit.scan(serial, 'wedge', 100) : kit.scan(serial)
  const after = kit.screen.current()
  const landed = result.ok ? result.value.landed : 'refused'
  if (landed !== 'opened' && landed !== 'resumed' && acceptance !== 'accept') {
    expect(after?.intakeId).toBe(before?.intakeId)
  }
  if (landed === 'opened' || landed === 'resumed') {
    expect(acceptance).toBe('accept')
    expect(after?.deviceSerial).toBe(serial)
  }
  if (landed === 'confirm') expect(before).toMatchObject({ state: 'found', deviceSerial: serial })
  if (landed === 'refused') expect(kit.opened()).toBe(count)
  return kit.opened() - count
}

/** Somebody works everything off that is on the screen or waits for it. */
async function finishAll(kit: DeskKit): Promise<void> {
  kit.mood = 'well'
  for (let step = 0; step < 40 && kit.screen.currentId() !== null; step += 1) {
    await kit.answer()
    kit.lookUp()
    await kit.answer()
    kit.confirm()
    await kit.answer()
    kit.pass(LINGER_MS)
    kit.leave()
  }
  expect(kit.screen.currentId()).toBeNull()
}
