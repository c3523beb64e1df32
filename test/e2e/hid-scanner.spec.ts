import { SERIAL } from './counter.ts'
import { expect, test } from './hid/scanner-counter.ts'
import { HONEYWELL, HONEYWELL_NAME } from './hid/scanners.ts'

test('a scanner that is plugged in is ready, by its name', async ({ counter }) => {
  const page = await counter.open()
  await counter.scannerStands('none')
  await counter.plug(HONEYWELL)
  await counter.scannerStands('ready')
  await expect(page.locator('[data-scanner="ready"]')).toContainText(HONEYWELL_NAME)
})

test('a scan opens the device and looks its owner up', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.read(SERIAL)
  await counter.shows('found')
  expect(counter.events()).toEqual(['opened', 'looked-up'])
  expect((await counter.snapshot()).current).toMatchObject({ deviceSerial: SERIAL, source: 'hid-pos' })
  expect(counter.patches()).toHaveLength(0)
})
