import { expect, seen, test } from './launch.ts'
import './page.ts'

test('the preload runs before the page, in a world the page cannot reach', async ({ page }) => {
  expect(await page.evaluate(() => window.early)).toBe('object')
  const names = ['require', 'process', 'module', '__standInSend', '__standInReceive', 'ipcRenderer']
  expect(await page.evaluate((all) => all.map((name) => name in window), names)).toEqual(
    names.map(() => false),
  )
  expect(
    await page.evaluate(() => Object.isFrozen(window.fixture) && Object.isFrozen(window.fixture.nested.list)),
  ).toBe(true)
})

test('the page keeps its strict policy with Trusted Types', async ({ page }) => {
  const refused = await page.evaluate(() => window.refused)
  expect(refused).toEqual(['EvalError', 'TypeError'])
})

test('functions, promises, callbacks and errors cross the bridge', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.title)).toBe('fixture')
  expect(
    await page.evaluate(() => {
      try {
        window.fixture.throwing()
        return ''
      } catch (error) {
        return String(error)
      }
    }),
  ).toBe('Error: from the preload')
  const heard = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const stop = window.fixture.onNoted((value) => {
          stop()
          resolve(value)
        })
        window.fixture.note({ at: new Date(5) })
      }),
  )
  expect(heard).toEqual({ at: new Date(5) })
})

test('a preload may require a few modules only', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.modules())).toEqual(['function', 'function', 'function'])
  expect(await page.evaluate(() => window.fixture.requireFs())).toBe('module not found: node:fs')
  expect(await page.evaluate(() => window.fixture.requireFile())).toBe('module not found: ./other.cjs')
})

test('exposing twice throws, and so does what is not implemented', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.again())).toBe(
    'Cannot bind an API on top of an existing property on the window object',
  )
  expect(await page.evaluate(() => window.fixture.missing())).toBe(
    'The stand-in does not implement ipcRenderer.sendToHost',
  )
})

test('the bridge works after a reload and after a crash', async ({ electronApp, page }) => {
  await page.reload()
  expect(await page.evaluate(() => window.fixture.invoke('echo', 1))).toBe(1)
  await electronApp.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const crashed = new Promise((resolve) =>
      window?.webContents.once('render-process-gone', () => resolve(true)),
    )
    window?.webContents.forcefullyCrashRenderer()
    return crashed
      .then(() => {
        const loaded = new Promise((resolve) =>
          window?.webContents.once('did-finish-load', () => resolve(true)),
        )
        window?.webContents.reload()
        return loaded
      })
      .then(() => undefined)
  })
  const events = await seen(electronApp)
  expect(events).toContainEqual(['gone', 'crashed'])
  expect(events.filter((one) => JSON.stringify(one) === '["note","preload ran"]')).toHaveLength(3)
  expect(
    await electronApp.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.isCrashed()),
  ).toBe(false)
})
