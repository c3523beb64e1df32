import type { Page } from '@playwright/test'
import { encodeReports } from '../scanners/reports.ts'
import { SERIAL } from './counter.ts'
import { holdAnswers } from './hid/hold-answers.ts'
import { expect, test, type ScannerCounter } from './hid/scanner-counter.ts'

const OTHER = '140100086'
const THIRD = '140100089'

for (const [way, bounce] of [
  ['a scanner in keyboard mode', (counter: ScannerCounter) => typeTwice(counter.page)],
  [
    'a HID scanner',
    (counter: ScannerCounter) => counter.report([...reportsOf(SERIAL), ...reportsOf(SERIAL)]),
  ],
] as const) {
  test(`a repeat of ${way} is shown and read out as such, confirms nothing, and is no problem`, async ({
    counter,
  }) => {
    const page = await counter.openWithScanner()
    await bounce(counter)
    const strip = page.locator('[data-strip="repeat"]')
    await expect(strip).toContainText('was scanned again: it is on the screen already')
    await expect(strip.locator(`[data-serial="${SERIAL}"]`)).toBeVisible()
    await expect(page.locator('[data-announces="scans"]')).toContainText(`${SERIAL} was scanned again`)
    await expect(page.locator('[data-problem]')).toHaveCount(0)
    await counter.shows('found')
    await expect(strip).toBeHidden()
    expect(counter.events()).toEqual(['opened', 'looked-up'])
    expect(counter.patches()).toHaveLength(0)
  })
}

test('each screen says what the next scan does; what waits is shown, and has its turn', async ({
  counter,
}) => {
  const page = await counter.openWithScanner()
  const stage = page.locator('main.stage')
  await expect(stage).toHaveAttribute('data-scan', 'accept')
  await counter.read(SERIAL)
  await counter.shows('found')
  await expect(stage).toHaveAttribute('data-scan', 'refuse')
  await expect(stage).toContainText('No other device is taken until then.')
  const answers = holdAnswers()
  await counter.confirm()
  await counter.shows('working')
  await expect(stage).toHaveAttribute('data-scan', 'hold')
  await expect(stage).toContainText('The next device may be scanned: it waits.')

  await counter.read(OTHER)
  const strip = page.locator('[data-strip="held"]')
  await expect(strip).toContainText('waits: it opens when this one is finished')
  await expect(strip.locator(`[data-serial="${OTHER}"]`)).toBeVisible()
  await expect(page.locator('[data-announces="scans"]')).toContainText(`${OTHER} waits`)
  await expect(stage).toContainText('One device waits already')
  await counter.read(OTHER)
  await expect(page.locator('[data-strip="repeat"]')).toContainText('it waits already')
  await counter.read(THIRD)
  await expect(page.locator('[data-problem="station-busy"]')).toContainText(THIRD)

  answers.release()
  await counter.stands('disabled')
  await expect(stage).toHaveAttribute('data-scan', 'accept')
  await expect(page.locator(`main[data-screen="found"] [data-serial="${OTHER}"]`).first()).toBeVisible()
  await expect(page.locator('[data-strip="held"]')).toHaveCount(0)
  expect(counter.patches()).toHaveLength(1)
})

const reportsOf = (text: string) => encodeReports('honeywell', text, { aim: ']C0' })

/** The keys of two scans within a few milliseconds, however busy the computer is. */
async function typeTwice(page: Page): Promise<void> {
  await page.evaluate((serial) => {
    const press = (key: string, code: string): void => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }))
    }
    for (let scan = 0; scan < 2; scan += 1) {
      for (const digit of serial) press(digit, `Digit${digit}`)
      press('Enter', 'Enter')
    }
  }, SERIAL)
}
