import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, SERIAL, test, type Counter } from './counter.ts'
import { ScannerScreenPage } from './scanner-screen.ts'

test('a test scan shows its text and its serial, and takes nothing in', async ({ counter }) => {
  await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await expect(counter.page.getByText('no scan is taken in while this is open').first()).toBeVisible()
  await screen.tryOut(SERIAL)
  await expect(screen.test).toContainText(SERIAL)
  await expect(screen.test.locator('[data-verdict="done"]')).toContainText('Device serial')
  await expect(screen.test.locator(`[data-verdict="done"] [data-serial="${SERIAL}"]`)).toBeVisible()
  await expect(screen.test.locator('[data-raw="wedge"]')).toContainText('Digit4')
  await expect(counter.page.locator('main')).toHaveAttribute('data-scan', 'test')
  expect(counter.events()).toEqual([])
  expect(counter.simulator.requests).toHaveLength(0)
})

test('a code that is no serial shows why', async ({ counter }) => {
  await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await screen.tryOut('014010008031')
  const why = screen.test.locator('[data-verdict="refused"]')
  await expect(why).toContainText('That is the credential’s serial')
  await expect(why).toContainText('140100080')
  await screen.tryOut(SERIAL)
  await expect(counter.page.getByRole('region', { name: 'Before that' })).toContainText('014010008031')
  expect(counter.events()).toEqual([])
})

test('three scans teach the station how a keyboard scanner types, and a restart does not forget it', async ({
  counter,
}) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await screen.learn(SERIAL)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('button', { name: 'Learn again' })).toBeFocused()
  await counter.closeWindow()
  await counter.open()
  await screen.open()
  const card = counter.page.getByRole('region', { name: 'Scanner in keyboard mode' })
  await expect(card.getByRole('definition').nth(1)).toHaveText('Enter')
  await card.getByRole('button', { name: 'Forget' }).click()
  await expect(card.getByRole('button', { name: 'Start learning' })).toBeVisible()
  expect(counter.events()).toEqual([])
})

test('a scan of another code does not count while learning, and says so', async ({ counter }) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await page.getByRole('button', { name: 'Start learning' }).click()
  await expect(async () => {
    if ((await screen.runs()) === 0) await counter.scan(SERIAL, 5)
    await expect.poll(() => screen.runs(), { timeout: 2000 }).toBe(1)
  }).toPass()
  await counter.scan('140100089', 5)
  await expect(page.locator('.learning [data-problem]')).toBeVisible()
  expect(await screen.runs()).toBe(1)
  expect(counter.events()).toEqual([])
})

test('Escape ends learning first, and closes the screen then', async ({ counter }) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await page.getByRole('button', { name: 'Start learning' }).click()
  await expect(page.getByRole('heading', { name: 'Scan 1 of 3' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Start learning' })).toBeFocused()
  await counter.shows('scanners')
  await page.keyboard.press('Escape')
  await counter.shows('ready')
})

test('closed, it takes scans in again, and the focus is back where it was opened', async ({ counter }) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await expect(page.getByRole('heading', { name: 'Scanners', exact: true })).toBeFocused()
  await screen.close()
  await counter.shows('ready')
  await expect(screen.statusButton).toBeFocused()
  await counter.scan(SERIAL)
  await counter.shows('found')
  expect(counter.events()).toEqual(['opened', 'looked-up'])
})

test('a keyboard alone opens it, tries the choices and closes it', async ({ counter }) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.statusButton.focus()
  await page.keyboard.press('Enter', { delay: 50 })
  await counter.shows('scanners')
  await page.getByRole('radio', { name: 'Refused scans' }).focus()
  await page.keyboard.press('ArrowRight', { delay: 50 })
  await expect(page.getByRole('radio', { name: 'Every scan' })).toBeChecked()
  await page.getByRole('heading', { name: 'Scanners', exact: true }).focus()
  await page.keyboard.press('Tab', { delay: 50 })
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeFocused()
  await page.keyboard.press('Enter', { delay: 50 })
  await counter.shows('ready')
})

test('a serial typed after it was closed is looked up with Enter; the screen stays closed', async ({
  counter,
}) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await screen.close()
  await expect(screen.statusButton).toBeFocused()
  await page.keyboard.type(SERIAL, { delay: 300 })
  await page.keyboard.press('Enter', { delay: 50 })
  await counter.shows('found')
})

test('a reload shows it again, with what was tested', async ({ counter }) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await screen.tryOut(SERIAL)
  await expect(screen.test).toContainText(SERIAL)
  await page.reload()
  await counter.shows('scanners')
  await expect(screen.test).toContainText(SERIAL)
})

test('it does not open over a device that waits for its confirmation', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  await new ScannerScreenPage(counter).statusButton.click()
  await expect(page.locator('[data-problem="scanner-screen-later"]')).toContainText(SERIAL)
  await counter.shows('found')
})

test('the report holds the test, and is copied', async ({ counter }) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await screen.tryOut(SERIAL)
  const report = page.getByRole('region', { name: 'Report for support' })
  await expect(report).toContainText(`text "${SERIAL}"`)
  await page.getByRole('button', { name: 'Copy the report' }).click()
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  const copied = await counter.electronApp.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain(`text "${SERIAL}"`)
})

test('beeps are chosen here, and a restart keeps the choice', async ({ counter }) => {
  await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await counter.page.getByText('Every scan', { exact: true }).click()
  await expect(counter.page.getByRole('radio', { name: 'Every scan' })).toBeChecked()
  await counter.closeWindow()
  await counter.open()
  await screen.open()
  await expect(counter.page.getByRole('radio', { name: 'Every scan' })).toBeChecked()
})

test('what the station file sets is shown as set, and can’t be changed', async ({ counter }) => {
  manage(counter, { feedback: 'off', wedge: { prefix: ']C0', suffix: 'tab', gapMs: 120 } })
  const page = await counter.open()
  await new ScannerScreenPage(counter).open()
  const beeps = page.getByRole('group', { name: 'Beeps at the scanner' })
  await expect(beeps.getByRole('radio', { name: 'Off' })).toBeChecked()
  await expect(beeps.getByRole('radio', { name: 'Off' })).toBeDisabled()
  await expect(beeps).toContainText('Set by your administrator')
  const card = page.getByRole('region', { name: 'Scanner in keyboard mode' })
  await expect(card.getByRole('definition')).toHaveText([']C0', 'Tab', '120 ms between two keys'])
  await expect(card).toContainText('Set by your administrator')
  await expect(card.getByRole('button')).toHaveCount(0)
})

test('in German everything on it is German', async ({ counter }) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.keyboard.press('Escape')
  await screen.open()
  await screen.tryOut('014010008031')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Letzter Scan',
    'Bericht für den Support',
    'Angeschlossen',
    'Scanner im Tastaturmodus',
  ])
  await expect(page.locator('[data-verdict="refused"]')).toContainText(
    'Das ist die Seriennummer des Anmeldemittels',
  )
  await expect(page.locator('.scanners-sign')).toHaveText(/wird kein Scan angenommen/)
})

/** Lets the station file set the scanner. */
function manage({ folder }: Counter, scanner: object): void {
  const file = join(folder, 'station.json')
  const station = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...station, scanner }))
}
