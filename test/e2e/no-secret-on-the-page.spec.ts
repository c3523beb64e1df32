import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../electron/contract/bridge.ts'
import { normalizePem } from '../../electron/cloud/sign-in/legacy-key.ts'
import { filesOf, findSecrets, secretsOfKey, secretText, type Secret } from '../station/find-secrets.ts'
import { SERIAL } from './counter.ts'
import { expect, PASSPHRASE, test, type KeyCounter } from './key-counter.ts'

declare const ds100: Bridge

const PASSWORD = 'pr0xy-pa55word-of-ours'

/** What the page was sent, what it shows and what the app printed, collected while a person works. */
class Listener {
  readonly seen = new Map<string, string>()
  private readonly printed: string[] = []
  private readonly counter: KeyCounter

  constructor(counter: KeyCounter) {
    this.counter = counter
  }

  /** Begins to listen; once for each start of the app. */
  async begin(page: Page): Promise<void> {
    const { stdout, stderr } = this.counter.electronApp.process()
    for (const stream of [stdout, stderr]) {
      stream?.on('data', (text: Buffer) => this.printed.push(text.toString()))
    }
    page.on('console', (message) => this.printed.push(message.text()))
    page.on('pageerror', (error) => this.printed.push(`${error.message} ${error.stack ?? ''}`))
    await page.evaluate(() => {
      const told: string[] = []
      Object.assign(globalThis, { told })
      ds100.subscribe('station.changed', (snapshot) => told.push(JSON.stringify(snapshot)))
    })
  }

  /** Keeps what the page shows now, and what it was told so far. */
  async look(what: string): Promise<void> {
    const { page } = this.counter
    this.seen.set(`the page, ${what}`, await page.content())
    this.seen.set(`its tree, ${what}`, await page.locator('body').ariaSnapshot())
    const told = page.evaluate(() => (globalThis as unknown as { told?: string[] }).told?.join('\n') ?? '')
    this.seen.set(`what it was told, ${what}`, await told)
    const asked = page.evaluate(async () => JSON.stringify(await ds100.invoke('station.snapshot', {})))
    this.seen.set(`what it is answered, ${what}`, await asked)
  }

  places(): ReadonlyMap<string, string> {
    return new Map([...this.seen, ['what was printed', this.printed.join('')]])
  }
}

test('no secret is on the page, on its bridge, printed or in the data folder, whatever a person does', async ({
  counter,
}) => {
  counter.begin()
  // A proxy that is not there: the station must say so without its password.
  const proxy = `http://kiosk:${PASSWORD}@127.0.0.1:9`
  const station = join(counter.folder, 'station.json')
  const plain = readFileSync(station, 'utf8')
  const { accessKey } = JSON.parse(counter.simulator.keyFileText) as { accessKey: string }
  const secrets: Secret[] = [
    ...secretsOfKey('the key', normalizePem(accessKey)),
    secretText('the passphrase', PASSPHRASE),
    secretText('a wrong passphrase', 'wrong horse battery'),
    secretText('the proxy’s password', PASSWORD),
  ]
  const listener = new Listener(counter)

  let page = await counter.open()
  await listener.begin(page)
  await counter.openKeyScreen()
  const half = join(counter.folder, 'half.key')
  writeFileSync(half, counter.simulator.keyFileText.slice(0, 900))
  await counter.willChoose(half)
  await page.getByRole('button', { name: 'Choose a key file' }).click()
  await expect(page.locator('[data-problem="key-file-invalid"]')).toBeVisible()
  await listener.look('with half a key')
  await counter.importKey()
  await listener.look('after the import')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await counter.disable(SERIAL)
  await listener.look('after a device')
  counter.simulator.failNext('lookup', 'status-403', 2)
  await counter.scan('140100085')
  await expect(page.locator('[data-problem]').first()).toBeVisible()
  await listener.look('after a refusal')
  await counter.closeWindow()

  writeFileSync(station, JSON.stringify({ cloud: { timeoutMs: 1500, proxy } }))
  page = await counter.open()
  await listener.begin(page)
  await counter.shows('unlock')
  await page.getByLabel('Passphrase').fill('wrong horse battery')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-problem="passphrase-wrong"]')).toBeVisible()
  await listener.look('with a wrong passphrase')
  await page.getByLabel('Passphrase').fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.locator('main[data-screen="unlock"]')).toBeHidden()
  await page.getByRole('contentinfo').waitFor()
  await counter.scan('140100086')
  await expect(page.locator('[data-cloud="failing"]')).toBeVisible()
  await listener.look('behind a proxy that is not there')
  // An error that nobody catches, in the main process, with the key in its words.
  await counter.electronApp.evaluate((_electron, text) => {
    setTimeout(() => {
      throw new Error(`what is wrong with ${text}`)
    }, 0)
  }, accessKey)
  await expect.poll(() => listener.places().get('what was printed')).toContain('Unexpected: Error')
  await page.getByRole('contentinfo').waitFor()
  // While it runs: the journal's WAL is there.
  expect(findSecrets(filesOf(counter.data), secrets)).toEqual([])
  await counter.closeWindow()
  writeFileSync(station, plain)

  expect(listener.seen.size).toBe(24)
  expect(findSecrets(filesOf(counter.data), secrets)).toEqual([])
  expect(findSecrets(listener.places(), secrets)).toEqual([])
  // The search finds what is there: the page shows the key's id, and that is no secret.
  const id = secretText('the key’s id', 'c0ffee00-1111-4222-8333-444455556666')
  expect(findSecrets(listener.places(), [id])).toContain('the key’s id in the page, after the import')
})
