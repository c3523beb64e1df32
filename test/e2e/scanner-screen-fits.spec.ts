import { SERIAL } from './counter.ts'
import { expect, test } from './hid/scanner-counter.ts'
import { HONEYWELL, HONEYWELL_NAME, ZEBRA } from './hid/scanners.ts'
import { ScannerScreenPage } from './scanner-screen.ts'

/** A Zebra as it ships: a keyboard, of which the station sees only that it is there. */
const KEYBOARD = {
  ...HONEYWELL,
  path: 'fake:2',
  vendorId: 0x05e0,
  productId: 0x1200,
  serialNumber: 'K1',
  manufacturer: 'Symbol Technologies',
  product: 'DS2208',
  usagePage: 0x01,
  usage: 0x06,
}

test('a scanner that is plugged in appears with its state, and a test of it with its raw bytes', async ({
  counter,
}) => {
  const page = await counter.open()
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  await expect(page.getByRole('heading', { name: 'No scanner is listed' })).toBeVisible()
  await counter.plug(HONEYWELL)
  const card = page.getByRole('article', { name: HONEYWELL_NAME })
  await expect(card).toContainText('Ready')
  await expect(card).toContainText('0c2e:1007')
  await counter.read(SERIAL)
  await expect(screen.test.locator('[data-verdict="done"]')).toContainText(SERIAL)
  await expect(screen.test.locator('[data-raw="hid-pos"]')).toContainText('02 09 5D 43')
  await expect(screen.test).toContainText('Code 128')
  await counter.unplug(HONEYWELL)
  await expect(card).toBeHidden()
  expect(counter.events()).toEqual([])
})

test('a scanner in keyboard mode is shown as one that works, with the way to HID POS by its maker', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.plug(KEYBOARD)
  await counter.scannerStands('keyboard-mode')
  await new ScannerScreenPage(counter).open()
  const card = page.getByRole('article', { name: 'Symbol Technologies DS2208' })
  await expect(card).toContainText('Keyboard mode, works')
  await expect(card.getByText('In Zebra’s manual')).toBeVisible()
})

test('“Look again” finds a scanner whose rights were put right', async ({ counter }) => {
  // With one scanner open nothing looks by itself.
  const page = await counter.openWithScanner(ZEBRA)
  await counter.forbid(HONEYWELL, 'Permission denied')
  await counter.plug(HONEYWELL)
  const screen = new ScannerScreenPage(counter)
  await screen.open()
  const card = page.getByRole('article', { name: HONEYWELL_NAME })
  await expect(card).toContainText('udev rule')
  await counter.forbid(HONEYWELL, null)
  await page.getByRole('button', { name: 'Look again' }).click()
  await expect(card).toContainText('Ready')
})

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [640, 400],
] as const) {
  test(`at ${width} by ${height} nothing sticks out, and every target is large enough`, async ({
    counter,
  }) => {
    const page = await counter.open()
    await counter.plug(HONEYWELL)
    await counter.plug(KEYBOARD)
    await new ScannerScreenPage(counter).open()
    await counter.read(`${'A'.repeat(70)}\u001d${SERIAL}`, HONEYWELL, ']d2')
    await counter.read(SERIAL)
    await page.getByRole('region', { name: 'Before that' }).waitFor()
    await page.setViewportSize({ width, height })
    const sticksOut = page.locator('.scanners').evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(await sticksOut).toBe(0)
    for (const target of await page.locator('button:visible, .choice:visible, summary:visible').all()) {
      const box = await target.boundingBox()
      const name = await target.textContent()
      expect(box?.height, `the height of “${name ?? ''}”`).toBeGreaterThanOrEqual(48)
      expect(box?.width, `the width of “${name ?? ''}”`).toBeGreaterThanOrEqual(48)
    }
  })
}
