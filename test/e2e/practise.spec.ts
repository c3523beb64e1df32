import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Counter, expect, SERIAL, testWith } from './counter.ts'
import { OutboxPage } from './outbox-screen.ts'

/** A counter in training: it starts a simulator of its own, which only its menu reaches. */
class TrainingCounter extends Counter {
  constructor(simulator: ConstructorParameters<typeof Counter>[0]) {
    super(simulator)
    const file = join(this.folder, 'station.json')
    const { desk, stationName } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
    writeFileSync(file, JSON.stringify({ mode: 'training', desk, stationName, cloud: { timeoutMs: 1500 } }))
  }

  get menuButton() {
    return this.page.locator('.practice-button')
  }

  /** Plans a fault in the menu and closes it. */
  async plan(call: string, times: string, fault: string): Promise<void> {
    await this.menuButton.click()
    const menu = this.page.getByRole('group', { name: 'Practise a bad day' })
    await menu.getByRole('button', { name: call }).click()
    await menu.getByRole('button', { name: times, exact: true }).click()
    await menu.getByRole('button', { name: fault }).click()
    await expect(menu.locator('[data-planned]').last()).toContainText(fault)
    await menu.getByRole('button', { name: 'Close' }).click()
    await expect(menu).toBeHidden()
  }
}

const test = testWith((simulator) => new TrainingCounter(simulator))

test('a fault that is planned in the menu comes true, and what it left owed is done when it ends', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.plan('When it is disabled', 'Until I end it', 'Too many calls (429)')
  await expect(counter.menuButton).toContainText('1 fault to come')
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.stands('queued')
  await expect(page.getByRole('heading', { name: 'Not disabled yet' })).toBeVisible()
  await counter.menuButton.click()
  await page.getByRole('button', { name: 'All is well again' }).click()
  await expect(counter.menuButton).toHaveText('Practise a bad day')
  await page.keyboard.press('Escape')
  await expect(page.locator('main[data-state="disabled"]')).toBeVisible({ timeout: 40_000 })
})

test('a permission that is missing is refused, as RSA would', async ({ counter }) => {
  const page = await counter.open()
  await counter.plan('When it is disabled', 'Three times', 'The permission is missing (403)')
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.stands('refused')
  await expect(counter.menuButton).toContainText('1 fault to come')
  await expect(page.getByRole('heading', { name: 'Disabled', exact: true })).toBeHidden()
})

test('a long outage ends with “All is well again”, and what was parked is looked up', async ({ counter }) => {
  const page = await counter.open()
  await counter.plan('When it is looked up', 'Until I end it', 'The connection breaks, nothing is done')
  await counter.scan(SERIAL)
  await counter.stands('parked')
  // Off the screen: there it would become the device in hand as soon as it is looked up again.
  await page.getByRole('button', { name: 'Next device' }).click()
  await counter.shows('ready')
  await counter.menuButton.click()
  await expect(page.locator('[data-planned="reset-before"]')).toContainText('until you end it')
  await page.getByRole('button', { name: 'All is well again' }).click()
  await expect(page.getByText('Nothing is going to go wrong.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(counter.menuButton).toBeFocused()
  const outbox = new OutboxPage(counter)
  await outbox.open()
  await expect(outbox.group('person')).toContainText('waits for confirmation', { timeout: 40_000 })
})

test('slow answers and a rate limit are chosen in the menu and stay chosen', async ({ counter }) => {
  const page = await counter.open()
  await counter.menuButton.click()
  await page.getByRole('button', { name: 'After 2 s' }).click()
  await page.getByRole('button', { name: 'One a second', exact: true }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await counter.menuButton.click()
  await expect(page.getByRole('button', { name: 'After 2 s' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: 'One a second', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('button', { name: 'All is well again' }).click()
  await expect(page.getByRole('button', { name: 'At once' })).toHaveAttribute('aria-pressed', 'true')
})

test('a scan while the menu is open lands, and the menu makes room for it', async ({ counter }) => {
  const page = await counter.open()
  await counter.menuButton.click()
  await expect(page.getByRole('heading', { name: 'Practise a bad day' })).toBeFocused()
  await counter.scan(SERIAL)
  await counter.shows('found')
  await expect(page.getByRole('group', { name: 'Practise a bad day' })).toBeHidden()
})

for (const [width, height, language, name] of [
  [1280, 800, 'English', 'Practise a bad day'],
  [1024, 768, 'Deutsch', 'Schlechten Tag üben'],
  [640, 400, 'Deutsch', 'Schlechten Tag üben'],
] as const) {
  test(`the menu fits at ${width} by ${height} in ${language}, and every target is large enough`, async ({
    counter,
  }) => {
    const page = await counter.open()
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('button', { name: language }).click()
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width, height })
    await counter.menuButton.click()
    const menu = page.getByRole('group', { name, exact: true })
    expect(await menu.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    const box = await menu.boundingBox()
    expect((box?.x ?? -1) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width)
    for (const target of await menu.getByRole('button').all()) {
      await target.scrollIntoViewIfNeeded()
      const size = await target.boundingBox()
      const word = await target.textContent()
      expect(size?.height, `the height of “${word ?? ''}”`).toBeGreaterThanOrEqual(48)
      expect(size?.width, `the width of “${word ?? ''}”`).toBeGreaterThanOrEqual(48)
      expect(await target.evaluate((part) => part.scrollWidth - part.clientWidth)).toBeLessThanOrEqual(0)
    }
  })
}
