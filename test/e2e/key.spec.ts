import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startSimulator } from '../../electron/training/simulator.ts'
import { SERIAL } from './counter.ts'
import { expect, PASSPHRASE, test } from './key-counter.ts'

const OTHER = '140100085'

test('a key is imported under a passphrase, works at once, and after a restart once it is unlocked', async ({
  counter,
}) => {
  counter.begin()
  const page = await counter.open()
  await counter.openKeyScreen()
  await counter.importKey()
  const card = page.locator('[data-key="imported"]')
  await expect(card).toContainText('Training')
  await expect(card).toContainText(new URL(counter.simulator.url).host)
  await expect(card).toContainText('under a passphrase')
  await expect(card).toContainText('today')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page.getByRole('banner')).toBeHidden()
  await counter.disable(SERIAL)

  await counter.closeWindow()
  const again = await counter.open()
  await counter.shows('unlock')
  await expect(again.getByLabel('Passphrase')).toBeFocused()
  await again.getByLabel('Passphrase').fill('not that one')
  await again.keyboard.press('Enter')
  await expect(again.locator('[data-problem="passphrase-wrong"]')).toBeVisible()
  await expect(again.getByLabel('Passphrase')).toHaveValue('')
  await again.getByLabel('Passphrase').fill(PASSPHRASE)
  await again.getByRole('button', { name: 'Unlock' }).click()
  await counter.disable(OTHER)
})

test('what is typed as a passphrase goes nowhere else, however quickly', async ({ counter }) => {
  counter.begin()
  const page = await counter.open()
  await counter.openKeyScreen()
  await counter.willChoose(counter.keyFile)
  await page.getByRole('button', { name: 'Choose a key file' }).click()
  await page.getByLabel('Passphrase', { exact: true }).focus()
  // As a password manager or a quick person types: everywhere else this would be a scan.
  await page.keyboard.type(SERIAL + SERIAL, { delay: 5 })
  await page.keyboard.press('Tab')
  await page.keyboard.type(SERIAL + SERIAL, { delay: 5 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('The station works with this key.')).toBeVisible()
  expect(counter.events()).toEqual([])
  await expect(page.locator('[data-problem]')).toHaveCount(0)
})

test('a passphrase that is too short, or not the same twice, keeps nothing', async ({ counter }) => {
  counter.begin()
  const page = await counter.open()
  await counter.openKeyScreen()
  await counter.willChoose(counter.keyFile)
  await page.getByRole('button', { name: 'Choose a key file' }).click()
  const field = page.getByLabel('Passphrase', { exact: true })
  await field.fill('too short')
  await page.getByRole('button', { name: 'Use this key' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'too short' })).toBeVisible()
  await field.fill(PASSPHRASE)
  await page.getByLabel('The same passphrase again').fill(`${PASSPHRASE}!`)
  await page.getByRole('button', { name: 'Use this key' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not the same' })).toBeVisible()
  expect(counter.secrets()).toBeNull()
  await page.getByRole('button', { name: 'Don’t use it' }).click()
  await expect(page.getByRole('heading', { name: 'Import a key' })).toBeVisible()
})

test('another key replaces the first one after a confirmation', async ({ counter }) => {
  counter.begin()
  const other = await startSimulator({ devices: 10 })
  try {
    const page = await counter.open()
    await counter.openKeyScreen()
    await counter.importKey()
    const first = counter.secrets()
    const file = join(counter.folder, 'other.key')
    writeFileSync(file, other.keyFileText)
    await counter.willChoose(file)
    await page.getByRole('button', { name: 'Choose a key file' }).click()
    await page.getByRole('heading', { name: 'Replace the key by this one?' }).waitFor()
    await page.keyboard.press('Escape')
    expect(counter.secrets()).toBe(first)
    await counter.importKey(file)
    expect(counter.secrets()).not.toBe(first)
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await counter.scan(SERIAL)
    await counter.shows('found')
    // Beside the lookup the page may have asked what else the person holds.
    expect(other.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(counter.simulator.requests).toHaveLength(0)
  } finally {
    await other.close()
  }
})

test('a key is removed after a confirmation; the station stops, and takes another', async ({ counter }) => {
  counter.begin()
  const page = await counter.open()
  await counter.openKeyScreen()
  await counter.importKey()
  await page.getByRole('button', { name: 'Remove the key' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  expect(counter.secrets()).not.toBeNull()
  await page.getByRole('button', { name: 'Remove the key' }).click()
  await page.getByRole('button', { name: 'Remove it now' }).click()
  await expect(page.locator('[data-key="none"]')).toBeVisible()
  expect(counter.secrets()).toBeNull()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await counter.shows('stopped')
  await page.getByRole('button', { name: 'Import a key' }).click()
  await counter.importKey()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await counter.disable(SERIAL)
})

test('an OAuth client is imported with what its administrator enters', async ({ counter }) => {
  counter.begin()
  const file = join(counter.folder, 'client.jwk')
  writeFileSync(file, counter.simulator.oauth.keyText('rsa-jwk'))
  const page = await counter.open()
  await counter.openKeyScreen()
  await page.getByRole('button', { name: 'OAuth client' }).click()
  await page.getByLabel('Address of the Administration API').fill(counter.simulator.url)
  await page.getByLabel('Issuer').fill('http://elsewhere.example/oauth')
  await page.getByLabel('Client id').fill(counter.simulator.oauth.clientId)
  await counter.willChoose(file)
  await page.getByRole('button', { name: 'Choose its private key' }).click()
  await expect(page.locator('[data-problem="client-address-wrong"]')).toBeVisible()
  await page.getByLabel('Issuer').fill(counter.simulator.issuer)
  await page.getByRole('button', { name: 'Choose its private key' }).click()
  await counter.keep(PASSPHRASE)
  await expect(page.locator('[data-key="imported"]')).toContainText('OAuth client')
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await counter.disable(SERIAL)
})

test('a key of the station file is shown as managed, and the page can’t change it', async ({ counter }) => {
  const page = await counter.open()
  await counter.openKeyScreen()
  await expect(page.locator('[data-key="station-file"]')).toContainText(join(counter.folder, 'rsa.key'))
  await expect(page.getByText('Set by your administrator')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose a key file' })).toBeHidden()
  await page.keyboard.press('Escape')
  await counter.shows('ready')
  await expect(page.getByRole('contentinfo').getByTitle('Show the cloud key')).toBeFocused()
})

test('a device that is scanned comes to the front of the key’s screen', async ({ counter }) => {
  await counter.open()
  await counter.openKeyScreen()
  await counter.scan(SERIAL)
  await counter.shows('found')
})

test('with a keyring nobody is asked for anything', async ({ counter }) => {
  test.skip(process.env['DS100_RUNTIME_KIND'] !== 'stand-in', 'a keyring of our own is the stand-in’s alone')
  process.env['STAND_IN_KEYRING'] = join(counter.folder, 'keyring')
  try {
    counter.begin()
    const page = await counter.open()
    await counter.openKeyScreen()
    await counter.importKey(counter.keyFile, null)
    await expect(page.locator('[data-key="imported"]')).toContainText('by this computer’s keyring')
    expect(counter.secrets()).toContain('"safe-storage"')
    await counter.closeWindow()
    // The app's own command line asks the keyring too.
    expect(await counter.command('lookup', SERIAL)).toMatchObject({ deviceSerial: SERIAL })
    await counter.open()
    await counter.disable(SERIAL)
  } finally {
    delete process.env['STAND_IN_KEYRING']
  }
})

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [640, 400],
] as const) {
  test(`at ${width} by ${height} nothing sticks out, and every target is large enough`, async ({
    counter,
  }) => {
    counter.begin()
    const page = await counter.open()
    await counter.openKeyScreen()
    await page.setViewportSize({ width, height })
    const fits = async () => {
      const sticksOut = page.locator('.key-screen').evaluate((box) => box.scrollWidth - box.clientWidth)
      expect(await sticksOut).toBe(0)
      for (const target of await page.locator('button:visible, .choice:visible, .field:visible').all()) {
        const box = await target.boundingBox()
        const name = await target.textContent()
        expect(box?.height, `the height of “${name ?? ''}”`).toBeGreaterThanOrEqual(48)
        expect(box?.width, `the width of “${name ?? ''}”`).toBeGreaterThanOrEqual(48)
      }
    }
    await page.getByRole('button', { name: 'OAuth client' }).click()
    await fits()
    await page.getByRole('button', { name: 'Back' }).click()
    await counter.importKey()
    await fits()
    await page.getByRole('button', { name: 'Remove the key' }).click()
    await fits()
    await counter.closeWindow()
    const again = await counter.open()
    await again.setViewportSize({ width, height })
    await counter.shows('unlock')
    expect(await again.locator('.key-screen').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  })
}
