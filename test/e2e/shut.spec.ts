import { join, resolve } from 'node:path'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { expect, SERIAL, test } from './counter.ts'

declare const ds100: Bridge

const STRANGE_ID = '01JCZ0000000000000000000A1'

test('the page has no Node and no Electron', async ({ counter }) => {
  const page = await counter.open()
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(found).toEqual([])
  expect(await page.evaluate(() => Object.keys(ds100).sort())).toEqual(['invoke', 'subscribe'])
})

test('the page can’t reach the network', async ({ counter }) => {
  const page = await counter.open()
  const url = counter.simulator.url
  const reached = await page.evaluate(async (address) => {
    const attempt = (what: Promise<unknown>) =>
      what.then(
        () => true,
        () => false,
      )
    const image = new Promise((done, fail) => {
      const picture = new Image()
      picture.onload = done
      picture.onerror = fail
      picture.src = address
    })
    return [await attempt(fetch(address)), await attempt(image)]
  }, url)
  expect(reached).toEqual([false, false])
  expect(counter.simulator.requests).toHaveLength(0)
})

test('an intake that does not exist can’t be disabled', async ({ counter }) => {
  const page = await counter.open()
  const answer = await page.evaluate(
    (intakeId) => ds100.invoke('intake.disable', { intakeId, reason: 'returned', ticket: '' }),
    STRANGE_ID,
  )
  expect(answer).toMatchObject({ ok: false, problem: { code: 'unknown-intake' } })
  expect(counter.simulator.requests).toHaveLength(0)
})

test('a request with a serial or a user of the page’s own choosing is refused', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  const answer = await page.evaluate(async () => {
    const snapshot = await ds100.invoke('station.snapshot', {})
    const intakeId = snapshot.ok ? (snapshot.value.current?.intakeId ?? '') : ''
    const request = { intakeId, reason: 'returned', ticket: '', deviceSerialNumber: '140100089', userId: 'x' }
    return ds100.invoke('intake.disable', request as never)
  })
  expect(answer).toMatchObject({ ok: false, problem: { code: 'malformed-request' } })
  expect(counter.patches()).toHaveLength(0)
})

test('a command that is not in the contract does not pass the bridge', async ({ counter }) => {
  const page = await counter.open()
  const passed = await page.evaluate(() =>
    ds100.invoke('intake.everything' as never, {} as never).then(
      () => true,
      () => false,
    ),
  )
  expect(passed).toBe(false)
})

test('another window with the same preload is a foreign sender', async ({ counter }) => {
  await counter.open()
  const preload = resolve(join(import.meta.dirname, '../../out/preload/preload.cjs'))
  const opened = counter.electronApp.waitForEvent('window')
  await counter.electronApp.evaluate(async ({ BrowserWindow }, path) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: path, sandbox: true } })
    await other.loadURL('app://intake/index.html')
  }, preload)
  const stranger = await opened
  const answer = await stranger.evaluate(() => ds100.invoke('station.snapshot', {}))
  expect(answer).toMatchObject({ ok: false, problem: { code: 'foreign-sender' } })
})
