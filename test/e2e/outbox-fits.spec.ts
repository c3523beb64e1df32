import { expect, SERIAL, test } from './counter.ts'
import { OutboxPage } from './outbox-screen.ts'

/** Waits for nobody and for somebody, owed and parked: what a bad day leaves. */
const LOST = '140100085'
const SEVERAL = '140100083'
const PARKED = '140100086'

for (const [width, height, language] of [
  [1280, 800, 'English'],
  [1024, 768, 'Deutsch'],
  [640, 400, 'Deutsch'],
] as const) {
  test(`at ${width} by ${height} in ${language} nothing sticks out or is cut off, and every target is large enough`, async ({
    counter,
  }) => {
    const outbox = new OutboxPage(counter)
    await outbox.owedBefore(SERIAL, 'returned')
    await outbox.owedBefore(LOST, 'lost')
    const page = await counter.open()
    await counter.scan(SEVERAL)
    await counter.shows('held')
    outbox.fail('reset-before', 'lookup')
    await counter.scan(PARKED)
    await counter.stands('parked')
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('button', { name: language }).click()
    await page.keyboard.press('Escape')
    await outbox.open()
    await expect(outbox.group('owed')).toContainText(LOST)
    await expect(outbox.group('parked')).toContainText(PARKED)
    await expect(outbox.group('person')).toContainText(SEVERAL)
    await page.setViewportSize({ width, height })
    expect(await page.locator('.outbox').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    const cutOff = await page.locator('.outbox, .foot').evaluateAll((boxes) =>
      boxes
        .flatMap((box) => [...box.querySelectorAll('h1, h2, p, .waiting-words span, .button, strong')])
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
        .filter((part) => getComputedStyle(part).overflow !== 'visible' && !part.matches('.unseen'))
        .map((part) => part.textContent),
    )
    expect(cutOff).toEqual([])
    for (const target of await page.locator('button:visible').all()) {
      await target.scrollIntoViewIfNeeded()
      const box = await target.boundingBox()
      const name = await target.textContent()
      expect(box?.height, `the height of “${name ?? ''}”`).toBeGreaterThanOrEqual(48)
      expect(box?.width, `the width of “${name ?? ''}”`).toBeGreaterThanOrEqual(48)
    }
  })
}
