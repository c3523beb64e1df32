import { expect, seen, test } from './launch.ts'

test('leaving the page is asked and prevented', async ({ electronApp, page }) => {
  await page.locator('#leave').click({ noWaitAfter: true })
  await expect.poll(() => seen(electronApp)).toContainEqual(['will-navigate', 'https://elsewhere.example/'])
  await expect(page.getByRole('heading')).toHaveText('Fixture')
})

test('new windows are denied', async ({ electronApp, page }) => {
  expect(await page.evaluate(() => window.open('https://opened.example/'))).toBeNull()
  await page.locator('#popup').click()
  await expect.poll(() => seen(electronApp)).toContainEqual(['window-open', 'https://opened.example/'])
  await expect.poll(() => seen(electronApp)).toContainEqual(['window-open', 'https://popup.example/'])
  await expect.poll(() => electronApp.windows().length).toBe(1)
})

test('other requests go to onBeforeRequest, which cancels them', async ({ electronApp, page }) => {
  const said = await page.evaluate(() =>
    fetch('https://elsewhere.example/x').catch((error: unknown) => (error as Error).name),
  )
  expect(said).toBe('TypeError')
  expect(await seen(electronApp)).toContainEqual(['request', 'https://elsewhere.example/x'])
})

test('the scheme handler gets the request as the app knows it', async ({ page }) => {
  const got = await page.evaluate(
    async () => (await fetch('/echo?a=1', { method: 'POST', body: 'ü' })).json() as Promise<unknown>,
  )
  expect(got).toEqual({ method: 'POST', url: 'app://fixture/echo?a=1', body: 'ü' })
})

test('permissions are denied', async ({ page }) => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
})
