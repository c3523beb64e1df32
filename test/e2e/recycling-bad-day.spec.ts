import { SERIAL } from './counter.ts'
import { expect, test } from './recycling-counter.ts'

const FIRST = 140_100_088
/** Every tenth device is disabled already; these are not. */
const READY = Array.from({ length: 12 }, (_, index) => String(FIRST + index)).filter(
  (serial) => (Number(serial) - 140_100_080) % 10 !== 7,
)

test('RSA goes away: scans are kept and looked up later; the run rests, is paused, goes on; nothing owed is green', async ({
  counter,
}) => {
  const page = await counter.open()
  const [first = '', second = '', ...rest] = READY
  await counter.scanIn(first, 1)
  await counter.stateIs(first, 'found')
  counter.fail('reset-before', 'lookup')
  await counter.scanIn(second, 2)
  await counter.stateIs(second, 'parked')
  await expect(page.locator('.box-away')).toBeVisible()
  await expect(counter.row(second)).toHaveAttribute('data-family', 'owed')
  await expect(counter.disableButton).toHaveText('Disable 1 of 2')

  counter.recover()
  for (const [index, serial] of rest.entries()) await counter.scanIn(serial, index + 3)
  await expect(counter.disableButton, 'the parked one is looked up by itself').toHaveText(
    `Disable ${READY.length} of ${READY.length}`,
    { timeout: 30_000 },
  )

  counter.fail('status-503', 'disable')
  await counter.disable()
  await expect(counter.progress).toBeVisible()
  await expect(counter.green, 'queued is not done').toHaveCount(0)
  await expect(counter.row(READY.at(-1) ?? '')).toHaveAttribute('data-family', /owed|open/)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(counter.progress).toHaveAttribute('data-phase', 'paused')
  counter.recover()
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(counter.finishButton).toBeVisible({ timeout: 45_000 })
  for (const serial of [first, second]) await counter.stateIs(serial, 'disabled')
  await counter.finishButton.click()
  await expect(page.locator('[data-group="disabled"]')).toHaveAttribute('data-count', String(READY.length))
})

test('the station stops in the middle: every row is there again, and what nobody asked about is asked', async ({
  counter,
}) => {
  await counter.open()
  await counter.scanIn(SERIAL, 1)
  await counter.stateIs(SERIAL, 'found')
  counter.simulator.setVariants({ latencyMs: 60_000 })
  const serials = READY.slice(0, 6)
  for (const [index, serial] of serials.entries()) await counter.scanIn(serial, index + 2)
  await counter.closeWindow()
  counter.simulator.setVariants({ latencyMs: 0 })

  const page = await counter.open()
  await counter.shows('box')
  await expect(page.locator('.box-count')).toHaveAttribute('data-count', '7')
  for (const serial of [SERIAL, ...serials]) await counter.stateIs(serial, 'found')
  await expect(counter.last).toHaveAttribute('data-number', '7')
  await page.reload()
  await expect(counter.disableButton).toHaveText('Disable 7 of 7')
  await counter.scanIn(READY.at(-1) ?? '', 8)
})
