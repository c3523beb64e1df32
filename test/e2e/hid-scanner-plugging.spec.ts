import { SERIAL } from './counter.ts'
import { expect, test } from './hid/scanner-counter.ts'
import { GOOD_BEEP, HONEYWELL, HONEYWELL_NAME, ZEBRA } from './hid/scanners.ts'

test('a scanner that is plugged in is ready, by its name', async ({ counter }) => {
  const page = await counter.open()
  await counter.scannerStands('none')
  await counter.plug(HONEYWELL)
  await counter.scannerStands('ready')
  await expect(page.locator('[data-scanner="ready"]')).toContainText(HONEYWELL_NAME)
})

test('a scanner that nobody was told of is found within seconds', async ({ counter }) => {
  await counter.open()
  await counter.plugUntold(HONEYWELL)
  await counter.scannerStands('ready')
})

test('a scanner that was unplugged and comes back under another path goes on', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.read(SERIAL)
  await counter.settled()
  await counter.unplug(HONEYWELL)
  await counter.scannerStands('none')
  expect(await counter.openHandles()).toBe(0)
  const back = { ...HONEYWELL, path: 'fake:7' }
  await counter.plug(back)
  await counter.scannerStands('ready')
  await counter.read(SERIAL, back)
  await counter.stands('disabled')
  expect(await counter.openHandles()).toBe(1)
  expect(counter.patches()).toHaveLength(1)
})

test('two scanners: either is read, and one that goes leaves the other ready', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.plug(ZEBRA)
  await counter.read(SERIAL, ZEBRA)
  await counter.settled()
  await counter.unplug(ZEBRA)
  await expect.poll(() => counter.openHandles()).toBe(1)
  await counter.scannerStands('ready')
  await counter.read(SERIAL)
  await counter.stands('disabled')
})

test('a scanner that may not be opened says so with the remedy, and is ready once the rights are there', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.forbid(HONEYWELL, 'Permission denied')
  await counter.plug(HONEYWELL)
  await counter.scannerStands('no-permission')
  await page.locator('[data-scanner="no-permission"]').click()
  const card = page.getByRole('article', { name: HONEYWELL_NAME })
  await expect(card.locator('[data-problem="scanner-no-permission"]')).toContainText('udev rule')
  await counter.forbid(HONEYWELL, null)
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(card).toHaveAttribute('data-device-state', 'ready')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await counter.shows('ready')
  await counter.read(SERIAL)
  await counter.shows('found')
})

test('a scanner in keyboard mode says so', async ({ counter }) => {
  await counter.open()
  await counter.plug({ ...HONEYWELL, usagePage: 0x01, usage: 0x06 })
  await counter.scannerStands('keyboard-mode')
})

test('without feedback no report goes to the scanner', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await counter.choose({ scannerFeedback: 'off' })
  await counter.read('no serial at all')
  await expect(page.locator('[data-problem="label-not-a-serial"]')).toBeVisible()
  await counter.read(SERIAL)
  await counter.shows('found')
  expect(await counter.sent()).toEqual([])
})

test('with feedback for all scans one that was taken is heard too', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.choose({ scannerFeedback: 'all' })
  await counter.read(SERIAL)
  await expect.poll(() => counter.sent()).toMatchObject([{ report: GOOD_BEEP }])
})

test('a scanner that takes no report stays ready', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await counter.refuseWrites(HONEYWELL)
  await counter.read('no serial at all')
  await expect(page.locator('[data-problem="label-not-a-serial"]')).toBeVisible()
  await expect.poll(async () => (await counter.snapshot()).scanners[0]?.canBeep).toBe(false)
  await counter.read(SERIAL)
  await counter.shows('found')
})
