import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hashPin } from '../../electron/operators/pin.ts'
import { expect, SERIAL, test, type Counter } from './counter.ts'

const PIN = '493816'
const made = await hashPin(PIN, { n: 1024, r: 8, p: 1 })

/** Lets the station file allow the undo, before the window opens. */
function allowUndo(counter: Counter): void {
  const place = join(counter.folder, 'station.json')
  const station = JSON.parse(readFileSync(place, 'utf8')) as object
  const supervisors = [{ name: 'Mara Lind', pin: made.ok ? made.value : '' }]
  writeFileSync(place, JSON.stringify({ ...station, allow: { enable: true }, supervisors }))
}

/** A device that was just disabled, on its page in the history. */
async function inHistory(counter: Counter): Promise<Page> {
  allowUndo(counter)
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.stands('disabled')
  await page.getByRole('button', { name: 'Next device' }).click()
  await openStory(page)
  return page
}

async function openStory(page: Page): Promise<void> {
  await page.getByRole('button', { name: /History/ }).click()
  await page.locator(`.found-row[data-serial-of="${SERIAL}"] button`).click()
  await expect(page.locator('[data-story="read"]')).toBeVisible()
}

/** Holds the button until what was typed is sent: then the PIN is gone, or the whole question is. */
async function holdToEnable(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hold to enable again' }).hover()
  await page.mouse.down()
  await expect(page.locator('.undo-pin-field:not([value=""])')).toHaveCount(0)
  await page.mouse.up()
}

test('a supervisor enables a device again from its page in the history, and it is seen everywhere', async ({
  counter,
}) => {
  const page = await inHistory(counter)
  await page.getByRole('button', { name: 'Disabled by mistake?' }).click()
  const dialog = page.getByRole('dialog')

  await test.step('a wrong PIN, by keyboard: nothing is sent, and it is forgotten', async () => {
    await dialog.getByLabel('PIN', { exact: true }).fill('111111')
    await dialog.getByLabel('Why was it a mistake?').fill('The neighbour’s device')
    await holdToEnable(page)
    await expect(dialog.getByText('That PIN is wrong')).toBeVisible()
    await expect(dialog.getByLabel('PIN', { exact: true })).toHaveValue('')
    expect(counter.status()).toBe('Disabled')
  })

  await test.step('the right one, by touch: it is masked, and RSA’s word is what counts', async () => {
    for (const digit of PIN) await dialog.getByRole('button', { name: digit, exact: true }).click()
    await expect(dialog.getByLabel('PIN', { exact: true })).toHaveAttribute('type', 'password')
    await holdToEnable(page)
    await expect(page.locator('[data-undo="undone"]')).toContainText('Mara Lind: The neighbour’s device')
    await expect(dialog).toBeHidden()
    expect(counter.status()).toBe('Enabled')
    await expect(page.locator('.story-head')).toHaveAttribute('data-family', 'undone')
  })

  await test.step('the rail, the history and the counter call it enabled again, and nothing is green', async () => {
    await expect(page.locator('.rail .chip[data-family="undone"]')).toBeVisible()
    await expect(page.locator('.rail .chip[data-family="done"]')).toHaveCount(0)
    await page.getByRole('button', { name: 'Show at the counter' }).click()
    await counter.stands('undone')
    await expect(page.getByRole('heading', { name: 'Enabled again' })).toBeVisible()
    expect(await page.content()).not.toContain(PIN)
    await page.getByRole('button', { name: 'Next device' }).click()
    await counter.scan(SERIAL)
    await counter.shows('found')
  })
  expect(JSON.stringify(counter.events())).not.toContain(PIN)
})

test('an enable call without a clear answer is not certain, also after a restart, until RSA was asked', async ({
  counter,
}) => {
  const page = await inHistory(counter)
  counter.simulator.failNext('enable', 'reset-before')
  await page.getByRole('button', { name: 'Disabled by mistake?' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('PIN', { exact: true }).fill(PIN)
  await holdToEnableEarly(page)
  await dialog.getByLabel('Why was it a mistake?').fill('Wrong device')
  await holdToEnable(page)
  await expect(page.locator('[data-undo="uncertain"]')).toContainText('Not certain')
  await expect(page.locator('.story-head')).toHaveAttribute('data-family', 'owed')
  await expect(page.locator('.lines .sign').first()).toHaveAttribute('data-family', 'owed')
  await counter.closeWindow()

  const again = await counter.open()
  await openStory(again)
  await again.getByRole('button', { name: 'Ask RSA how it stands' }).click()
  await expect(again.locator('[data-undo="offered"]')).toContainText('RSA still says Disabled')
  await expect(again.getByRole('button', { name: 'Try again' })).toBeVisible()
  expect(counter.patches().filter(({ path }) => path.includes('enable'))).toHaveLength(1)
})

/** Held with something missing: it says what, and nothing is sent. */
async function holdToEnableEarly(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /Hold to enable again|Keep holding/ })
  await button.hover()
  await page.mouse.down()
  await expect(page.getByText('Say why.')).toBeVisible()
  await page.mouse.up()
}
