import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { startSimulator } from '../../electron/training/simulator.ts'
import { ScannerCounter } from '../e2e/hid/scanner-counter.ts'
import { percentile } from './start.ts'

declare const ds100: Bridge

/** Times in milliseconds. */
export interface ReportFigures {
  readonly p95: number
  readonly median: number
  /** How far the clocks of the two processes lie apart, the page's ahead; known to half a round trip at best. */
  readonly clocksApart: number
  readonly knownTo: number
}

const WARM_UP = 20
/** A hand on a trigger: the station takes more than twenty codes a second for a scanner that went mad. */
const POLL_MS = 20
const PACE_MS = 100
/** RSA does not know these serials, so each one ends by itself and makes room for the next. */
const FIRST_SERIAL = 990_000_000

/**
 * From a scanner's report in the main process to the `station.changed` that shows its device, in the page:
 * decoding, the journal's row on the disk, the snapshot, its check against the contract, and the bridge. Both
 * processes read the same computer's clock (`performance.timeOrigin + performance.now()`); how far the two
 * readings lie apart is measured and told beside it, not taken off.
 */
export async function measureReports(scans: number): Promise<ReportFigures> {
  const counter = new ScannerCounter(await startSimulator({ devices: 1 }))
  try {
    const page = await counter.openWithScanner()
    await listenFirst(page)
    await counter.shows('ready')
    const times: number[] = []
    for (let index = 0; index < WARM_UP + scans; index += 1) {
      const milliseconds = await timeOne(page, counter, String(FIRST_SERIAL + index))
      if (index >= WARM_UP) times.push(milliseconds)
      await sleep(PACE_MS)
    }
    const clocks = await compareClocks(page, counter)
    return { p95: percentile(times, 95), median: percentile(times, 50), ...clocks }
  } finally {
    await counter.close()
  }
}

interface Watch {
  /** When the page was first told of the device on the screen, by its serial. */
  readonly first: Map<string, number>
  /** The devices whose answer has come. */
  readonly ended: Set<string>
}

/** Loads the page anew with a listener before its own: what the page draws is not part of the figure. */
async function listenFirst(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = { first: new Map(), ended: new Set() }
    Reflect.set(globalThis, 'benchWatch', watch)
    const listen = (): void => {
      document.removeEventListener('readystatechange', listen)
      ds100.subscribe('station.changed', ({ current }) => {
        const at = performance.timeOrigin + performance.now()
        if (current === null) return
        const { deviceSerial, state, busy } = current
        if (!watch.first.has(deviceSerial)) watch.first.set(deviceSerial, at)
        if (state !== 'opened' && !busy) watch.ended.add(deviceSerial)
      })
    }
    // The document is parsed now, and the page's own script comes next.
    document.addEventListener('readystatechange', listen)
  })
  await page.reload()
}

async function timeOne(page: Page, counter: ScannerCounter, serial: string): Promise<number> {
  const sent = await counter.read(serial)
  // Asked for again and again: nothing in the page waits, so nothing of this can be collected there.
  await page.waitForFunction(
    (wanted) => (Reflect.get(globalThis, 'benchWatch') as Watch).ended.has(wanted),
    serial,
    { polling: POLL_MS },
  )
  const seen = await page.evaluate(
    (wanted) => (Reflect.get(globalThis, 'benchWatch') as Watch).first.get(wanted) ?? Number.NaN,
    serial,
  )
  return seen - sent
}

/** Asks both clocks from here, many times, and believes the quickest answers. */
async function compareClocks(
  page: Page,
  { electronApp }: ScannerCounter,
): Promise<Pick<ReportFigures, 'clocksApart' | 'knownTo'>> {
  const now = () => performance.timeOrigin + performance.now()
  const inMain = await quickest(
    () => electronApp.evaluate(() => performance.timeOrigin + performance.now()),
    now,
  )
  const inPage = await quickest(() => page.evaluate(() => performance.timeOrigin + performance.now()), now)
  return { clocksApart: inPage.ahead - inMain.ahead, knownTo: inPage.within + inMain.within }
}

async function quickest(
  ask: () => Promise<number>,
  now: () => number,
): Promise<{ readonly ahead: number; readonly within: number }> {
  let best = { ahead: Number.NaN, within: Number.POSITIVE_INFINITY }
  for (let turn = 0; turn < 50; turn += 1) {
    const before = now()
    const there = await ask()
    const after = now()
    const within = (after - before) / 2
    if (within < best.within) best = { ahead: there - (before + after) / 2, within }
  }
  return best
}
