import { SERIAL } from './counter.ts'
import { holdAnswers } from './hid/hold-answers.ts'
import { expect, test } from './hid/scanner-counter.ts'
import { ERROR_BEEP, HONEYWELL } from './hid/scanners.ts'

const OTHER = '140100089'
const FOUND = ['opened', 'looked-up']
const WHOLE = [...FOUND, 'disable-requested', 'disable-sent', 'disabled']

test('a scan opens the device and looks its owner up', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.read(SERIAL)
  await counter.shows('found')
  expect((await counter.snapshot()).current).toMatchObject({ deviceSerial: SERIAL, source: 'hid-pos' })
  expect(counter.events()).toEqual(FOUND)
  expect(counter.patches()).toHaveLength(0)
})

test('two scans and no touch take one device in', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.read(SERIAL)
  await counter.settled()
  await counter.read(SERIAL)
  await counter.stands('disabled')
  expect(counter.status()).toBe('Disabled')
  expect(counter.patches()).toHaveLength(1)
  expect(counter.events()).toEqual(WHOLE)
})

test('a confirmation that means another intake confirms nothing', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await counter.read(SERIAL)
  await counter.shows('found')
  const confirm = async (intakeId: string) =>
    counter.electronApp.evaluate(
      ({ BrowserWindow }, landed) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('event:scan.landed', landed)
      },
      { landed: 'confirm', intakeId, deviceSerial: SERIAL },
    )
  await confirm('01JCZ0000000000000000000A1')
  // A word that the page says of the next scan: by then it has heard the confirmation, too.
  await counter.read(OTHER)
  await expect(page.locator('[data-problem="device-in-hand"]')).toBeVisible()
  expect(counter.events()).toEqual(FOUND)
  await confirm((await counter.snapshot()).current?.intakeId ?? '')
  await counter.stands('disabled')
  expect(counter.patches()).toHaveLength(1)
})

test('a bounce of the trigger confirms nothing, and says so', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await counter.read(SERIAL)
  await counter.read(SERIAL)
  await counter.shows('found')
  await counter.read(SERIAL)
  await expect(page.locator('[data-strip="repeat"]')).toHaveAttribute('data-serial-of', SERIAL)
  await counter.settled()
  expect(counter.events()).toEqual(FOUND)
  expect(counter.patches()).toHaveLength(0)
  await counter.read(SERIAL)
  await counter.stands('disabled')
  expect(counter.patches()).toHaveLength(1)
})

test('another device is refused while one is open, on the screen and at the scanner', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await counter.read(SERIAL)
  await counter.shows('found')
  await counter.read(OTHER)
  await expect(page.locator('[data-problem="device-in-hand"]')).toBeVisible()
  expect((await counter.snapshot()).current?.deviceSerial).toBe(SERIAL)
  await expect
    .poll(() => counter.sent())
    .toEqual([{ path: HONEYWELL.path, kind: 'output', report: ERROR_BEEP }])
  expect(counter.events()).toEqual(FOUND)
})

test('a device that is scanned during the call waits, and opens by itself after the outcome', async ({
  counter,
}) => {
  const page = await counter.openWithScanner()
  const answers = holdAnswers()
  await counter.read(SERIAL)
  await counter.settled()
  await counter.read(SERIAL)
  await counter.shows('working')
  await counter.read(OTHER)
  await expect(page.locator('[data-strip="held"]')).toHaveAttribute('data-serial-of', OTHER)
  await counter.shows('working')
  answers.release()
  await counter.stands('disabled')
  await expect(page.locator(`main[data-screen="found"] [data-serial="${OTHER}"]`).first()).toBeVisible()
  await expect(page.locator('[data-strip="held"]')).toBeHidden()
  expect(counter.patches()).toHaveLength(1)
  expect(counter.events()).toEqual([...WHOLE.slice(0, -1), 'opened', 'disabled', 'looked-up'])
})

for (const millisecondsAKey of [10, 80, 120]) {
  test(`a scan over HID that comes as keys too, at ${millisecondsAKey} ms a key, lands once`, async ({
    counter,
  }) => {
    const page = await counter.openWithScanner()
    await counter.read(SERIAL)
    await counter.scan(SERIAL, millisecondsAKey)
    await expect(page.locator('[data-strip="repeat"]')).toHaveAttribute('data-serial-of', SERIAL)
    await counter.settled()
    expect(counter.events()).toEqual(FOUND)
    expect(counter.patches()).toHaveLength(0)
    await counter.read(SERIAL)
    await counter.stands('disabled')
    expect(counter.patches()).toHaveLength(1)
  })
}

test('a page that is loaded anew in the middle goes on, and loses no scan meanwhile', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await Promise.all([page.reload(), counter.read(SERIAL)])
  await counter.settled()
  await page.reload()
  await counter.settled()
  await counter.read(SERIAL)
  await counter.stands('disabled')
  expect(counter.patches()).toHaveLength(1)
  expect(counter.events()).toEqual(WHOLE)
})
