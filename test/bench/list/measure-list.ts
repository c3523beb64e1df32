import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { startSimulator } from '../../../electron/training/simulator.ts'
import { RecyclingCounter } from '../../e2e/recycling-counter.ts'
import { scanKeys } from '../../e2e/scan-keys.ts'
import { percentile } from '../start.ts'
import { buildRival } from './build-rival.ts'
import { fillOpenBox } from './fill-open-box.ts'
import type { Rival } from './rival.ts'
import { watchPage, whatWasSeen, type Seen } from './watch-page.ts'

/** Times in milliseconds. */
export interface ListFigures {
  readonly p95: number
  readonly median: number
  readonly longestFrame: number
  readonly longestTold: number
}

const MILLISECONDS_A_KEY = 6
/** Five scans a second. */
const PACE_MS = 200
const WARM_UP = 10
/** The plain list needs seconds for some of its frames. */
const MOST_PLAIN = 30
/** Far from the simulator's own devices: these are in the box before. */
const FIRST_IN_BOX = 150_000_000
const FIRST_SCANNED = 140_100_088

/**
 * A box with so many devices, in which somebody scans on, five a second: the station, with its journal, its bridge and its
 * lookups; and a plain list of as many rows in the same window, which has nothing to do but draw them.
 */
export async function measureList(
  devices: number,
  scans: number,
): Promise<{ readonly station: ListFigures; readonly plain: ListFigures }> {
  const script = await buildRival()
  const counter = new RecyclingCounter(await startSimulator({ devices: scans + WARM_UP + 50 }))
  try {
    fillOpenBox(counter.data, devices, FIRST_IN_BOX)
    const page = await counter.open()
    await page.locator(`.box-last[data-number="${devices}"]`).waitFor()
    const number = await scanMany(page, devices, 0, WARM_UP)
    await watchPage(page, '.box-last', number + 1)
    await scanMany(page, number, WARM_UP, scans)
    const station = figures(await whatWasSeen(page, scans))

    await page.evaluate(script)
    await page.evaluate((count) => {
      const row = (place: number) => ({
        number: place,
        intakeId: `01KAV7${String(place).padStart(20, '0')}`,
        deviceSerial: String(150_000_000 + place),
        state: 'found',
        ordered: false,
        scannedAt: '2026-11-24T09:00:00.000Z',
        owner: `Somebody ${place}`,
        problem: null,
        busy: false,
      })
      const rival = Reflect.get(globalThis, 'benchRival') as Rival
      const rows = Array.from({ length: count }, (_, index) => row(count - index))
      rival.show(rows as unknown as Parameters<Rival['show']>[0])
      let next = count
      window.addEventListener('bench-scan', () => {
        next += 1
        rival.add(row(next) as unknown as Parameters<Rival['add']>[0])
      })
    }, devices)
    await page.locator(`#rival [data-number="${devices}"]`).waitFor()
    await pretendMany(page, WARM_UP)
    await watchPage(page, '#rival .box-row', devices + WARM_UP + 1)
    const plainScans = Math.min(scans, MOST_PLAIN)
    await pretendMany(page, plainScans)
    return { station, plain: figures(await whatWasSeen(page, plainScans)) }
  } finally {
    await counter.close()
  }
}

/** Scans one device after the other at a steady pace; answers the number that the last one has in the box. */
async function scanMany(page: Page, number: number, skip: number, scans: number): Promise<number> {
  const began = performance.now()
  for (let index = 0; index < scans; index += 1) {
    await scanKeys(page, `${FIRST_SCANNED + skip + index}\n`, MILLISECONDS_A_KEY)
    await sleep(Math.max(0, began + (index + 1) * PACE_MS - performance.now()))
  }
  return number + scans
}

/** As many scans at the same pace for the plain list, which nobody types into. */
async function pretendMany(page: Page, scans: number): Promise<void> {
  await page.evaluate(
    async ([count, pace]) => {
      for (let index = 0; index < count; index += 1) {
        await new Promise((done) => setTimeout(done, pace))
        window.dispatchEvent(new CustomEvent('bench-scan'))
      }
    },
    [scans, PACE_MS] as const,
  )
}

function figures({ times, longestFrame, longestTold }: Seen): ListFigures {
  return { p95: percentile(times, 95), median: percentile(times, 50), longestFrame, longestTold }
}
