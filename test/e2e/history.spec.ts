import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, SERIAL, test } from './counter.ts'

const OTHER = '140100085'

test('the history finds a device, tells its story, saves a list, and makes way for the next scan', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.stands('disabled')

  // From an outcome by one key, with the headline in focus; the way out leads back to where it began.
  await page.keyboard.press('F3')
  await counter.shows('history')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused()
  await expect(page.locator('.found-row')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await counter.shows('ready')
  await page.getByRole('button', { name: /^History and day’s report/ }).click()
  await counter.shows('history')

  // What is typed goes to the field, slowly as people type; nothing fits, then one does.
  await page.keyboard.type('999', { delay: 180 })
  await expect(page.getByRole('searchbox')).toHaveValue('999')
  await expect(page.locator('[data-answer="none"]')).toContainText('Nothing fits')
  await page.getByRole('searchbox').fill('0080')
  await expect(page.locator('.found-row')).toHaveAttribute('data-serial-of', SERIAL)
  await page.getByLabel('How it stands').selectOption('refused')
  await expect(page.locator('[data-answer="none"]')).toBeVisible()
  await page.getByLabel('How it stands').selectOption('disabled')

  // The story by keys alone: the row, its lines, back to the row.
  await page.locator('.found-open').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-story="read"] h1')).toBeFocused()
  await expect(page.locator('.telling-line').last()).toContainText('RSA: Disabled')
  expect(await page.locator('.telling-line').count()).toBe(counter.events().length)
  await page.keyboard.press('Escape')
  await expect(page.locator('.found-open')).toBeFocused()

  // Where the list goes is asked by the system's own dialog.
  const place = join(counter.folder, 'list.csv')
  await counter.electronApp.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, place)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.locator('[data-saving="done"]')).toContainText('1 device saved')
  expect(existsSync(`${place}.part`)).toBe(false)
  expect(readFileSync(place, 'utf8')).toContain(`,${SERIAL},disabled,`)

  // A scan lands as it does at Ready.
  await counter.scan(OTHER)
  await counter.shows('found')
  // Over a device that is not finished the history stays closed, and says why.
  await page.keyboard.press('F3')
  await expect(page.locator('[data-problem="history-later"]')).toContainText(OTHER)
  await counter.shows('found')
})

test('the day’s and the month’s picture, in German: shapes, the same numbers as tables, no day after today', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.stands('disabled')
  await page.locator('.display-button').click()
  await page.getByText('Deutsch').click()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Verlauf und Tagesbericht/ }).click()
  await expect(page.locator('.found-row')).toHaveCount(1)
  await page.getByRole('button', { name: 'Bericht', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Bericht' })).toBeFocused()
  const outcomes = page.getByRole('table', { name: 'Wie sie stehen' })
  await expect(outcomes.locator('[data-bar="disabled"]')).toHaveAttribute('data-count', '1')
  await expect(outcomes).toContainText('gesperrt')
  await expect(page.getByRole('table', { name: 'Warum sie kamen' })).toContainText('100')
  await expect(page.locator('.columns-chart rect')).toHaveCount(8)
  const after = page.getByRole('button', { name: 'Danach' })
  await expect(after).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Davor' }).click()
  await expect(page.locator('[data-report="none"]')).toBeVisible()
  await after.click()
  await page.getByRole('button', { name: 'Monat' }).click()
  await page.locator('.day-link').click()
  await expect(page.locator('[data-report="some"]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tag', exact: true })).toHaveAttribute('aria-pressed', 'true')
})
