import { encodeReports } from '../scanners/reports.ts'
import { SERIAL } from './counter.ts'
import { expect, test } from './hid/scanner-counter.ts'
import { ERROR_BEEP, HONEYWELL } from './hid/scanners.ts'

/** A code that takes two reports; the spaces at its end are none of the serial. */
const LONG_SERIAL = SERIAL.padEnd(80)
const ADDRESS = `https://example.com/${'authenticator/'.repeat(12)}`

test('a QR code over several reports that is no serial is explained', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await counter.read(ADDRESS, HONEYWELL, ']Q1')
  await expect(page.locator('[data-problem="label-web-address"]')).toBeVisible()
  await expect.poll(() => counter.sent()).toMatchObject([{ report: ERROR_BEEP }])
  expect(counter.events()).toEqual([])
})

test('a serial over several reports is one scan', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.read(LONG_SERIAL)
  await counter.shows('found')
  expect(counter.events()).toEqual(['opened', 'looked-up'])
})

test('a part of a code and then nothing is explained, and the next scan is read', async ({ counter }) => {
  const page = await counter.openWithScanner()
  await counter.report(encodeReports('honeywell', LONG_SERIAL).slice(0, 1))
  await expect(page.locator('[data-problem="code-incomplete"]')).toBeVisible()
  expect(counter.events()).toEqual([])
  await counter.read(SERIAL)
  await counter.shows('found')
  await expect(page.locator('[data-problem="code-incomplete"]')).toBeHidden()
})

test('a scanner that is unplugged in the middle of a code loses that code, and says so', async ({
  counter,
}) => {
  const page = await counter.openWithScanner()
  await counter.report(encodeReports('honeywell', LONG_SERIAL).slice(0, 1))
  await counter.unplug(HONEYWELL)
  await expect(page.locator('[data-problem="code-incomplete"]')).toBeVisible()
  await counter.scannerStands('none')
  expect(counter.events()).toEqual([])
})

test('a code whose page is loaded anew between its reports is read', async ({ counter }) => {
  const page = await counter.openWithScanner()
  const [first, second] = encodeReports('honeywell', LONG_SERIAL)
  if (first === undefined || second === undefined) throw new Error('the code takes two reports')
  const reloaded = page.reload()
  await counter.report([first])
  await counter.report([second])
  await reloaded
  await counter.shows('found')
  expect(counter.events()).toEqual(['opened', 'looked-up'])
})

test('the answer to a command is no scan', async ({ counter }) => {
  await counter.openWithScanner()
  await counter.report(encodeReports('honeywell', 'REVINF.', { aim: ']Z6', codeId: 6 }))
  await counter.read(SERIAL)
  await counter.shows('found')
  expect(counter.events()).toEqual(['opened', 'looked-up'])
  expect(await counter.sent()).toEqual([])
})
