import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINGER_MS } from '../../../electron/station/scan-desk.ts'
import { DeskKit, type CloudMood } from './desk-kit.ts'

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
      serial: fc.constantFrom('140100080', '140100081', '140100082', '140100083', 'no serial'),
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
  const waits: string[] = []
  for (const each of deeds) {
    switch (each.do) {
      case 'scan':
        openedByScan += scanOnce(kit, each.serial, each.wedge, waits)
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
  // Each device that was held had its turn.
  for (const { deviceSerial } of kit.told) {
    const place = waits.indexOf(deviceSerial ?? '')
    if (place >= 0) waits.splice(place, 1)
  }
  expect(waits).toEqual([])
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
function scanOnce(kit: DeskKit, serial: string, wedge: boolean, waits: string[]): number {
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
    const place = waits.indexOf(serial)
    if (place >= 0) waits.splice(place, 1)
  }
  if (landed === 'held') waits.push(serial)
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
