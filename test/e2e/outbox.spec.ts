import { expect, SERIAL, test } from './counter.ts'
import { OutboxPage } from './outbox-screen.ts'

/** Retries come with waiting times that grow; the machine may be busy. */
const BY_ITSELF = { timeout: 40_000 }
const OTHER = '140100085'

test('what is owed in an outage is listed as not done, and drains by itself when RSA is back', async ({
  counter,
}) => {
  const page = await counter.open()
  const outbox = new OutboxPage(counter)
  await expect(outbox.statusButton).toHaveText('Nothing owed')
  await outbox.owe(SERIAL)
  await expect(page.getByText('The station tries again by itself')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
  await expect(outbox.statusButton).toHaveText('1 owed')
  await outbox.open()
  await expect(outbox.headline).toHaveText('1 device is not disabled yet')
  await expect(outbox.headline).toBeFocused()
  await expect(outbox.group('owed')).toContainText(SERIAL)
  await expect(outbox.row(SERIAL)).toContainText('Returned')
  await expect(outbox.row(SERIAL).locator('.waiting-state')).toHaveText(/not certain yet|asking RSA now/)
  expect(await outbox.looksDone()).toBe(false)
  expect(counter.patches()).toHaveLength(1)
  outbox.recover()
  await expect(outbox.headline).toHaveText('Nothing is owed to RSA', BY_ITSELF)
  await expect(outbox.statusButton).toHaveText('Nothing owed')
  expect(counter.status()).toBe('Disabled')
  expect(counter.events().at(-1)).toBe('disabled')
})

test('“Try now” asks at once, and says that there is still no answer without calling anything done', async ({
  counter,
}) => {
  const page = await counter.open()
  const outbox = new OutboxPage(counter)
  await outbox.owe(SERIAL)
  await outbox.open()
  const before = counter.simulator.requests.length
  await outbox.tryNow.click()
  await expect.poll(() => counter.simulator.requests.length).toBeGreaterThan(before)
  await expect(page.locator('.outbox-now [role="status"]')).toHaveText('RSA does not answer.')
  expect(await outbox.looksDone()).toBe(false)
  expect(counter.status()).toBe('Enabled')
  expect(counter.patches()).toHaveLength(1)
  outbox.recover()
  await outbox.tryNow.click()
  await expect(outbox.headline).toHaveText('Nothing is owed to RSA')
  expect(counter.status()).toBe('Disabled')
})

test('one device can be tried alone', async ({ counter }) => {
  await counter.open()
  const outbox = new OutboxPage(counter)
  await outbox.owe(SERIAL)
  await outbox.open()
  outbox.recover()
  await counter.page.getByRole('button', { name: `Try ${SERIAL} now` }).click()
  await expect(outbox.row(SERIAL)).toBeHidden()
  expect(counter.status()).toBe('Disabled')
})

test('a parked device is looked up by itself when RSA is back, and then waits for somebody to confirm', async ({
  counter,
}) => {
  const page = await counter.open()
  const outbox = new OutboxPage(counter)
  outbox.fail('reset-before', 'lookup')
  await counter.scan(SERIAL)
  await counter.stands('parked')
  await expect(outbox.statusButton).toHaveText('Nothing owed')
  await page.getByRole('button', { name: '1 waits' }).click()
  await counter.shows('outbox')
  await expect(outbox.group('parked')).toContainText(SERIAL)
  outbox.recover()
  await expect(outbox.group('person')).toContainText('waits for confirmation', BY_ITSELF)
  expect(counter.patches()).toHaveLength(0)
  await page.getByRole('button', { name: `Open ${SERIAL} to confirm it` }).click()
  await counter.confirm()
  await counter.stands('disabled')
  expect(counter.patches()).toHaveLength(1)
})

test('a lost device stands first, marked, though it came last', async ({ counter }) => {
  const outbox = new OutboxPage(counter)
  await outbox.owedBefore(SERIAL, 'returned')
  await outbox.owedBefore(OTHER, 'lost')
  await counter.open()
  await outbox.open()
  await expect(outbox.headline).toHaveText('2 devices are not disabled yet')
  const rows = outbox.group('owed').locator('.waiting-row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toHaveAttribute('data-serial-of', OTHER)
  await expect(rows.first()).toContainText('Lost · goes first')
})

test('a scan lands while the list is open: it closes, and the device is in front', async ({ counter }) => {
  await counter.open()
  const outbox = new OutboxPage(counter)
  await outbox.owe(SERIAL)
  await outbox.open()
  outbox.recover()
  await expect(async () => {
    if (await outbox.headline.isVisible()) await counter.scan(OTHER)
    await expect(counter.page.locator('main[data-screen="found"]')).toBeVisible({ timeout: 3000 })
  }).toPass()
  await expect(counter.page.locator(`main [data-serial="${OTHER}"]`)).toBeVisible()
})

test('a serial typed by hand goes on at Ready', async ({ counter }) => {
  const page = await counter.open()
  await new OutboxPage(counter).open()
  await page.keyboard.press('1')
  await counter.shows('ready')
  await page.keyboard.press('4')
  await expect(page.getByTestId('cells')).toHaveAccessibleName('Serial typed so far: 14')
})

test('a device that is not finished keeps the list closed, and the page says why', async ({ counter }) => {
  const page = await counter.open()
  const outbox = new OutboxPage(counter)
  await counter.scan(SERIAL)
  await counter.shows('found')
  await outbox.statusButton.click()
  await expect(page.locator('[data-problem="outbox-screen-later"]')).toContainText(SERIAL)
  await counter.shows('found')
})

test('Escape closes the list, and the focus is where it came from', async ({ counter }) => {
  const page = await counter.open()
  const outbox = new OutboxPage(counter)
  await outbox.statusButton.focus()
  await page.keyboard.press('Enter')
  await counter.shows('outbox')
  await expect(page.getByText('RSA has answered for every device')).toBeVisible()
  await page.keyboard.press('Escape')
  await counter.shows('ready')
  await expect(outbox.statusButton).toBeFocused()
})

test('it speaks German, the reasons too', async ({ counter }) => {
  const page = await counter.open()
  const outbox = new OutboxPage(counter)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.keyboard.press('Escape')
  outbox.fail('reset-before', 'lookup')
  await counter.scan(SERIAL)
  await counter.stands('parked')
  await outbox.open()
  await expect(outbox.headline).toHaveText('Bei RSA ist nichts offen')
  await expect(outbox.group('parked')).toContainText('Noch nicht nachgeschlagen')
  await expect(outbox.row(SERIAL).locator('.waiting-problem')).not.toHaveText(/RSA (can|did|does)/)
  await expect(outbox.tryNow).toHaveText('Jetzt versuchen')
})

test('a screen reader hears of the list once, and not of each try', async ({ counter }) => {
  const page = await counter.open()
  const outbox = new OutboxPage(counter)
  await outbox.owe(SERIAL)
  await outbox.open()
  const announced = page.locator('.counter > [role="status"]').first()
  await expect(announced).toHaveText('What is owed to RSA. A scan opens the next device.')
  const heard = await page.evaluateHandle(() => {
    const texts: string[] = []
    for (const region of document.querySelectorAll('[role="status"], [aria-live="polite"]')) {
      new MutationObserver(() => texts.push(region.textContent)).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      })
    }
    return texts
  })
  const asked = counter.simulator.requests.length
  await expect.poll(() => counter.simulator.requests.length, BY_ITSELF).toBeGreaterThan(asked)
  await expect(outbox.row(SERIAL)).toContainText('tried')
  expect(await heard.jsonValue()).toEqual([])
})
