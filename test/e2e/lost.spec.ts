import { expect, NUMBER, test } from './lost-counter.ts'
import { SERIAL, USER } from './counter.ts'

const ADA = 'ada.lovelace@example.com'
/** So long it goes wrong, in calls. */
const LONG = 10_000

/** Milliseconds between two keys of a person who knows the keyboard. */
const A_PERSONS_PAUSE = 400

test('by touch: a name, two ticks, a held button, and it is disabled, in at most six actions', async ({
  counter,
}) => {
  const page = await counter.open()
  await expect(page.getByRole('heading', { name: 'Who lost a device?' })).toBeVisible()
  // Fingers alone can write a name too.
  for (const letter of 'ada')
    await page.locator('.letters').getByRole('button', { name: letter, exact: true }).click()
  await expect(page.locator('.lost-field')).toHaveValue('ada')
  await counter.find(ADA)
  await expect(page.getByRole('heading', { name: 'Ada Lovelace' })).toBeFocused()
  await expect(counter.step('person')).toContainText('named by RSA')
  await expect(counter.device(SERIAL)).toHaveAttribute('data-chosen', 'true')

  // Before every line is ticked nothing can be held.
  const button = page.getByRole('button', { name: 'Hold to disable' })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await counter.act(counter.check(1).click())
  await expect(page.getByText('One line is not ticked yet.')).toBeVisible()
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await counter.act(counter.check(2).click())
  await counter.act(counter.hold())
  await counter.stands('disabled')

  expect(counter.actions).toBe(4)
  expect(counter.patches().map(({ body }) => body)).toEqual([{ deviceSerialNumber: SERIAL, userId: USER }])
  await expect(page.getByRole('heading', { name: 'Disabled', exact: true })).toBeVisible()
  await expect(page.locator('.lost-next')).toContainText('emergency access')
  expect(counter.events()).toEqual([
    'opened',
    'identity-checked',
    'disable-requested',
    'looked-up',
    'disable-sent',
    'disabled',
  ])
  await page.getByRole('button', { name: 'Next person' }).click()
  // The next person sees nothing of the one before.
  await expect(page.locator('.lost-field')).toHaveValue('')
  await expect(page.locator('.lost-field')).toBeFocused()
})

test('by keyboard: one of several devices, in at most six actions', async ({ counter }) => {
  const page = await counter.open()
  const { keyboard } = page
  await counter.write('ghopper')
  await counter.act(keyboard.press('Enter'))
  await expect(counter.step('person')).toContainText('3 DS100s')
  await expect(counter.device('140100097')).toContainText('Disabled already')
  await expect(page.getByText('Choose the device first.')).toBeVisible()
  // Enter before all is said does nothing.
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await counter.act(keyboard.press('ArrowDown'))
  await expect(counter.device('140100091')).toHaveAttribute('data-chosen', 'true')
  await keyboard.press('Tab')
  await counter.act(keyboard.press('Space'))
  await keyboard.press('Tab')
  await counter.act(keyboard.press('Space'))
  await expect(page.getByRole('button', { name: 'Hold to disable 140 100 091' })).toBeVisible()
  expect(counter.patches()).toHaveLength(0)
  // No person presses Enter within a scanner's pace of the key before.
  await page.waitForTimeout(A_PERSONS_PAUSE)
  await counter.act(keyboard.press('Enter'))
  await counter.stands('disabled')
  expect(counter.actions).toBeLessThanOrEqual(6)
  expect(counter.patches()).toMatchObject([{ body: { deviceSerialNumber: '140100091' } }])
})

test('by scanner: a serial goes the way of every device; a badge is looked up and breaks nothing', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.scan('EMP-004711')
  await expect(page.locator('[data-problem="lost-nobody"]')).toBeVisible()
  // The next badge takes the place of the one before; this one has a user name.
  await counter.scan('alovelace')
  await expect(page.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible()
  await counter.scan(SERIAL)
  await counter.shows('found')
  await expect(page.getByRole('radio', { name: 'Stolen' })).toBeAttached()
  expect(counter.patches()).toHaveLength(0)
  await expect(async () => {
    await counter.scan(SERIAL)
    await expect(page.locator('main[data-state="disabled"]')).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(counter.patches()).toHaveLength(1)
  expect(counter.events()).not.toContain('identity-checked')
})

test('while RSA can’t be reached it says NOT disabled in the largest type, whom to call, and goes over to done by itself', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.find(ADA)
  await counter.check(1).click()
  await counter.check(2).click()
  counter.simulator.failNext('lookup', 'status-503', LONG)
  await counter.hold()
  await counter.stands('queued')
  await expect(page.getByRole('heading', { name: 'NOT disabled' })).toBeFocused()
  const { text, size } = await counter.largestType()
  expect(text).toBe('NOT disabled')
  expect(size).toBeGreaterThan(80)
  await expect(page.locator('.lost-call')).toContainText('Call the security desk')
  await expect(page.locator('.lost-number')).toHaveText(NUMBER)
  await expect(page.locator('.lost-not')).toContainText('first on this station’s list')
  // Nothing is green, and nothing says done, before RSA said it.
  await expect(page.locator('main')).toHaveAttribute('data-family', 'owed')
  expect(counter.patches()).toHaveLength(0)

  // A page that crashed comes back to the same screen.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'NOT disabled' })).toBeVisible()
  counter.simulator.plan.forget()
  await page
    .getByRole('button', { name: 'Try now' })
    .click({ timeout: 5000 })
    .catch(() => undefined)
  await counter.stands('disabled')
  await expect(page.locator('[role="status"]').filter({ hasText: 'disabled' }).first()).toBeAttached()
})

test('when nobody can say who it is, that is said, with the number and a field for the serial', async ({
  counter,
}) => {
  const page = await counter.open()
  counter.simulator.failNext('find-user', 'status-503', LONG)
  counter.simulator.failNext('lookup', 'status-503', LONG)
  await counter.find(ADA)
  await expect(counter.step('unreached')).toBeVisible()
  expect((await counter.largestType()).text).toBe('NOT disabled')
  await expect(page.locator('.lost-number')).toHaveText(NUMBER)
  await page.getByLabel('Serial of the device').fill(SERIAL)
  await counter.step('unreached').locator('[data-look-up]').click()
  await counter.stands('parked')
  await expect(page.locator('.lost-number')).toHaveText(NUMBER)
  await page.getByRole('button', { name: 'Next person' }).click()
  // The search is still there; a reload of the page does not lose it.
  await page.reload()
  await expect(counter.step('unreached')).toBeVisible()
  counter.simulator.plan.forget()
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible()
})

test('nobody, several, no device, all disabled: each says what it is', async ({ counter }) => {
  const page = await counter.open()
  await counter.find('nobody@example.com')
  await expect(page.locator('[data-problem="lost-nobody"]')).toBeVisible()
  await expect(page.locator('.lost-field')).toHaveValue('nobody@example.com')
  await counter.find('front.desk@example.com')
  await page.getByRole('button', { name: /Wei Li/ }).click()
  await expect(page.getByRole('heading', { name: 'Wei Li' })).toBeVisible()
  await page.getByRole('button', { name: 'Start over' }).click()
  await counter.find('nhaddad')
  await expect(page.getByRole('heading', { name: 'No DS100' })).toBeVisible()
  await page.getByRole('button', { name: 'Next person' }).click()
  await counter.find('ipetrov')
  await expect(page.getByRole('heading', { name: 'Disabled already' })).toBeVisible()
  await expect(page.locator('.lost-next')).toBeVisible()
  await page.getByRole('button', { name: 'Next person' }).click()
  await counter.find("CORP\\c.o'brien")
  await expect(counter.step('person')).toContainText('Tokens locked at RSA')
  expect(counter.patches()).toHaveLength(0)
})

test('in German, with the administrator’s own list and lines', async ({ counter }) => {
  counter.setLost({
    checks: [{ en: 'Passport seen', de: 'Pass gesehen' }],
    next: [{ en: 'Go to room 12', de: 'In Zimmer 12 gehen' }],
  })
  const page = await counter.open()
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('button', { name: 'Deutsch' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Wer hat ein Gerät verloren?' })).toBeVisible()
  await counter.find(ADA)
  await expect(counter.check(1)).toHaveText('Pass gesehen')
  await counter.check(1).click()
  await page.getByText('Gestohlen').click()
  counter.simulator.failNext('lookup', 'status-503', LONG)
  await counter.hold()
  await expect(page.getByRole('heading', { name: 'NICHT gesperrt' })).toBeVisible()
  // Without a number it says whom to tell.
  await expect(page.locator('[data-call="none"]')).toContainText('telefonisch')
  counter.simulator.plan.forget()
  await counter.stands('disabled')
  await expect(page.locator('.lost-next')).toContainText('In Zimmer 12 gehen')
})
