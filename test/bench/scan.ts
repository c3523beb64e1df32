import type { Page } from '@playwright/test'
import { Counter } from '../e2e/counter.ts'
import { startSimulator } from '../../electron/training/simulator.ts'
import { percentile } from './start.ts'

/**
 * From a scan's last key to the user on screen, less the time that the server took itself: the 95th percentile
 * and the median, in milliseconds. The page's own clock times it, from the key's event to the frame after the
 * user's id is there.
 */
export async function measureScan(scans: number): Promise<{ p95: number; median: number }> {
  const counter = new Counter(await startSimulator({ devices: 200 }))
  try {
    const page = await counter.open()
    const times: number[] = []
    let device = 140_100_086
    while (times.length < scans) {
      device += 1
      // Every tenth device but three is disabled already, and shows no user to confirm.
      if ((device - 140_100_080) % 10 === 7) continue
      const whole = await timeOne(page, counter, String(device))
      // The page asks beside it what else the user holds: that is not waited for.
      const lookup = counter.simulator.requests.findLast(({ path }) => path.endsWith('/lookup'))
      times.push(whole - (lookup?.milliseconds ?? 0))
      await page.getByRole('button', { name: 'Not this one' }).click()
      await page.getByRole('button', { name: 'Next device' }).click()
      await counter.shows('ready')
    }
    return { p95: percentile(times, 95), median: percentile(times, 50) }
  } finally {
    await counter.close()
  }
}

async function timeOne(page: Page, counter: Counter, serial: string): Promise<number> {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let lastKey = 0
        const onKey = (event: KeyboardEvent) => {
          if (event.key === 'Enter') lastKey = event.timeStamp
        }
        window.addEventListener('keydown', onKey, { capture: true })
        const observer = new MutationObserver(() => {
          if (document.querySelector('main[data-screen="found"]') === null) return
          observer.disconnect()
          window.removeEventListener('keydown', onKey, { capture: true })
          requestAnimationFrame(() => {
            resolve(performance.now() - lastKey)
          })
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
  )
  await counter.scan(serial)
  return measured
}
