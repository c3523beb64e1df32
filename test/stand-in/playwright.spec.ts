import type { BrowserWindow } from 'electron'
import { expect, seen, test } from './launch.ts'

test('drives the window: evaluate, keyboard, mouse, screenshot, reload', async ({ electronApp, page }) => {
  expect(await electronApp.evaluate(({ app }) => [app.getName(), app.getVersion(), app.isReady()])).toEqual([
    'Fixture',
    '1.2.3',
    true,
  ])
  await page.locator('#text').click()
  await page.keyboard.type('hello')
  await expect(page.locator('#text')).toHaveValue('hello')
  await page.getByRole('button').click()
  await expect(page.getByRole('button')).toHaveText('Pressed')
  expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG')
  await page.reload()
  await expect(page.locator('#text')).toHaveValue('')
  expect(await page.evaluate(() => window.innerWidth)).toBe(900)
  expect(await page.evaluate(() => window.innerHeight)).toBe(700)
})

test('maps the page to its BrowserWindow and closes it', async ({ electronApp, page }) => {
  const window = await electronApp.browserWindow(page)
  expect(
    await window.evaluate((one: BrowserWindow) => [one.webContents.getURL(), one.isDestroyed()]),
  ).toEqual(['app://fixture/', false])
  expect(await seen(electronApp)).toContain('ready-to-show')
  const closed = electronApp.waitForEvent('close')
  await page.close()
  await closed
})
