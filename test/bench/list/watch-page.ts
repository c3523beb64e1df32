import type { Page } from '@playwright/test'

/** What was seen in the page, in milliseconds of its own clock. */
export interface Seen {
  /** From the last key of each scan to the frame that shows its row. */
  readonly times: readonly number[]
  /** The longest pause between two frames. */
  readonly longestFrame: number
  /** The longest frame of which the browser itself says that it was long (over 50 ms); 0 where there was none. */
  readonly longestTold: number
}

interface Watch {
  readonly times: number[]
  longestFrame: number
  longestTold: number
  readonly stop: () => void
}

/**
 * Follows the page from here on. A row counts as seen in the frame after its number is in the document: `selector` finds
 * the element that has the newest number. `number` is that of the next row. A scan is its Enter, or `bench-scan` where the
 * page has no station behind it.
 */
export async function watchPage(page: Page, selector: string, number: number): Promise<void> {
  await page.evaluate(
    ([find, first]) => {
      let next = first
      let lastKey = 0
      let before = performance.now()
      let isOver = false
      const watch: Watch = {
        times: [],
        longestFrame: 0,
        longestTold: 0,
        stop: () => {
          isOver = true
          observer.disconnect()
          told.disconnect()
          window.removeEventListener('keydown', onKey, { capture: true })
          window.removeEventListener('bench-scan', onScan)
        },
      }
      const onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Enter') lastKey = event.timeStamp
      }
      const onScan = (event: Event): void => {
        lastKey = event.timeStamp
      }
      const observer = new MutationObserver(() => {
        if (document.querySelector(`${find}[data-number="${next}"]`) === null) return
        next += 1
        const from = lastKey
        requestAnimationFrame(() => {
          watch.times.push(performance.now() - from)
        })
      })
      const frame = (): void => {
        const now = performance.now()
        watch.longestFrame = Math.max(watch.longestFrame, now - before)
        before = now
        if (!isOver) requestAnimationFrame(frame)
      }
      const told = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          watch.longestTold = Math.max(watch.longestTold, duration)
      })
      window.addEventListener('keydown', onKey, { capture: true })
      window.addEventListener('bench-scan', onScan)
      observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      told.observe({ type: 'long-animation-frame' })
      requestAnimationFrame(() => {
        before = performance.now()
        requestAnimationFrame(frame)
      })
      Reflect.set(globalThis, 'benchSeen', watch)
    },
    [selector, number] as const,
  )
}

/** Waits until so many rows were seen, and ends it. */
export async function whatWasSeen(page: Page, rows: number): Promise<Seen> {
  await page.waitForFunction(
    (wanted) => (Reflect.get(globalThis, 'benchSeen') as Watch).times.length >= wanted,
    rows,
    { polling: 100, timeout: 120_000 },
  )
  return page.evaluate(() => {
    const watch = Reflect.get(globalThis, 'benchSeen') as Watch
    watch.stop()
    const { times, longestFrame, longestTold } = watch
    return { times, longestFrame, longestTold }
  })
}
