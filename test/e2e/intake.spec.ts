import { expect, SERIAL, test, USER } from './counter.ts'

const WHOLE = ['opened', 'looked-up', 'disable-requested', 'disable-sent', 'disabled']

test('typed on the keypad, confirmed by holding, disabled', async ({ counter }) => {
  const page = await counter.open()
  for (const digit of SERIAL) await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: 'Look up' }).click()
  await counter.shows('found')
  await expect(page.getByText(USER)).toBeVisible()
  expect(counter.patches()).toHaveLength(0)
  await counter.confirm()
  await expect(page.getByRole('heading', { name: 'Disabled', exact: true })).toBeVisible()
  expect(counter.status()).toBe('Disabled')
  expect(counter.patches().map(({ body }) => body)).toEqual([{ deviceSerialNumber: SERIAL, userId: USER }])
  expect(counter.events()).toEqual(WHOLE)
})

for (const millisecondsAKey of [10, 80]) {
  test(`a scanner in keyboard mode at ${millisecondsAKey} ms a key lands once`, async ({ counter }) => {
    await counter.open()
    await counter.scan(SERIAL, millisecondsAKey)
    await counter.shows('found')
    expect(counter.events()).toEqual(['opened', 'looked-up'])
    expect(counter.patches()).toHaveLength(0)
  })
}

test('two scans and no touch take one device in', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  // The station takes a second reading at once for a bounce of the trigger, so the hand must have moved.
  await expect(async () => {
    await counter.scan(SERIAL)
    await expect(page.locator('main[data-state="disabled"]')).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(counter.patches()).toHaveLength(1)
})

test('another device is refused while one is open', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  await counter.scan('140100089')
  await expect(page.locator('[data-problem="device-in-hand"]')).toBeVisible()
  expect(counter.events()).toEqual(['opened', 'looked-up'])
  expect(counter.patches()).toHaveLength(0)
})

test('already disabled is told apart, and nothing is sent', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan('140100081')
  await expect(page.getByRole('heading', { name: 'Already disabled' })).toBeVisible()
  expect(counter.events()).toEqual(['opened', 'looked-up', 'already-disabled'])
  expect(counter.patches()).toHaveLength(0)
})

test('a serial that RSA does not know is not registered', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan('999999999')
  await expect(page.getByRole('heading', { name: 'Not registered' })).toBeVisible()
  expect(counter.events()).toEqual(['opened', 'not-registered'])
})

test('a token serial is explained, and its device serial offered, not taken', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan('014010008031')
  await expect(page.locator('[data-problem="label-token-serial"]')).toBeVisible()
  expect(counter.simulator.requests).toHaveLength(0)
  await page.getByRole('button', { name: 'Use 140 100 080' }).click()
  await counter.shows('found')
})

test('two intakes in a row, the second one scanned over the first outcome', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.stands('disabled')
  await counter.scan('140100086')
  await counter.confirm()
  await counter.stands('disabled')
  await expect(page.locator('main [data-serial="140100086"]').first()).toBeVisible()
  expect(counter.patches()).toHaveLength(2)
  expect(counter.events()).toEqual([...WHOLE, ...WHOLE])
})

test('an outcome returns to Ready by itself', async ({ counter }) => {
  await counter.open()
  await counter.scan('140100081')
  await counter.stands('already-disabled')
  await expect(counter.page.locator('main[data-screen="ready"]')).toBeVisible({ timeout: 15_000 })
})

test('a reload in the middle shows the same intake', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  await page.reload()
  await counter.shows('found')
  await expect(page.locator(`main [data-serial="${SERIAL}"]`).first()).toBeVisible()
  expect(counter.events()).toEqual(['opened', 'looked-up'])
  await counter.confirm()
  await counter.stands('disabled')
})

test('a restart in the middle shows the same intake', async ({ counter }) => {
  await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  await counter.closeWindow()
  await counter.open()
  await counter.shows('found')
  await counter.confirm()
  await counter.stands('disabled')
  expect(counter.events()).toEqual(WHOLE)
})
