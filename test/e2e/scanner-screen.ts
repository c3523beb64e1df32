import type { Locator, Page } from '@playwright/test'
import { expect, type Counter } from './counter.ts'

/** The scanner screen of a counter, as a person finds it. */
export class ScannerScreenPage {
  private readonly counter: Counter

  constructor(counter: Counter) {
    this.counter = counter
  }

  get page(): Page {
    return this.counter.page
  }

  /** The scanners in the status line: the way in. */
  get statusButton(): Locator {
    return this.page.getByRole('contentinfo').getByRole('button', { name: /scann/i })
  }

  /** The last scan. */
  get test(): Locator {
    return this.page.locator('[data-tested]')
  }

  async open(): Promise<void> {
    await this.statusButton.click()
    await this.counter.shows('scanners')
  }

  async close(): Promise<void> {
    await this.page.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(this.page.locator('main[data-screen="scanners"]')).toBeHidden()
  }

  /** Scans a code with a scanner in keyboard mode until it arrived whole: under load a key may come too late. */
  async tryOut(code: string): Promise<void> {
    await expect(async () => {
      await this.counter.scan(code)
      await expect(this.page.locator(`[data-tested="${code}"]`)).toBeVisible({ timeout: 2000 })
    }).toPass()
  }

  /** How many of the three scans are there. */
  async runs(): Promise<number> {
    return Number(await this.page.locator('.learning').getAttribute('data-runs'))
  }

  /** Starts learning and scans a code until three scans counted: a computer under load may stretch one of them. */
  async learn(code: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Start learning' }).click()
    await expect(this.page.getByRole('heading', { name: 'Scan 1 of 3' })).toBeFocused()
    for (const run of [1, 2, 3]) {
      await expect(async () => {
        if ((await this.runs()) < run) await this.counter.scan(code, 5)
        await expect.poll(() => this.runs(), { timeout: 2000 }).toBeGreaterThanOrEqual(run)
      }).toPass()
    }
    await expect(this.page.getByRole('heading', { name: 'Learnt' })).toBeFocused()
  }
}
