import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { executablePath, expect, fixture, test } from './launch.ts'

test('without a keyring it encrypts all the same, with a password that everybody knows', async ({
  electronApp,
  page,
}) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const found = await electronApp.evaluate(async ({ safeStorage }) => {
    const encrypted = await safeStorage.encryptStringAsync('hunter2 ä')
    return {
      available: await safeStorage.isAsyncEncryptionAvailable(),
      backend: safeStorage.getSelectedStorageBackend(),
      hex: encrypted.toString('hex'),
      decrypted: await safeStorage.decryptStringAsync(encrypted),
    }
  })
  expect(found).toMatchObject({
    available: true,
    backend: 'basic_text',
    decrypted: { result: 'hunter2 ä', shouldReEncrypt: false },
  })
  // As Chromium's `v10` has been for years: the same text gives the same bytes on any computer.
  expect(found.hex).toMatch(/^763130/)
})

test('what is no ciphertext, no buffer or no text is refused in Electron’s words', async ({
  electronApp,
  page,
}) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const call = (what: string) =>
    electronApp.evaluate(async ({ safeStorage }, value) => {
      if (value === 'number') await safeStorage.encryptStringAsync(7 as unknown as string)
      else if (value === 'text') await safeStorage.decryptStringAsync(value as unknown as Buffer)
      else await safeStorage.decryptStringAsync(Buffer.from(value))
    }, what)
  await expect(call('v11 of another computer')).rejects.toThrow('Error while decrypting the ciphertext')
  await expect(call('')).rejects.toThrow('Error while decrypting the ciphertext')
  await expect(call('text')).rejects.toThrow('to be a buffer')
  await expect(call('number')).rejects.toThrow('conversion failure')
})

test('a keyring outlives a start, is needed for what it encrypted, and asks to take over the rest', async ({
  userData,
}) => {
  const start = (keyring?: string) =>
    _electron.launch({
      executablePath,
      args: [fixture, `--user-data-dir=${userData}`],
      env: { ...process.env, ...(keyring === undefined ? {} : { STAND_IN_KEYRING: keyring }) },
    })
  const file = join(userData, 'keyring')
  const first = await start(file)
  await first.firstWindow()
  const [secret, backend] = await first.evaluate(async ({ safeStorage }) => [
    (await safeStorage.encryptStringAsync('hunter2')).toString('base64'),
    safeStorage.getSelectedStorageBackend(),
  ])
  await first.close()
  expect(Buffer.from(secret, 'base64').subarray(0, 3).toString()).toBe('v11')
  expect(backend).toBe('gnome_libsecret')

  const decrypt = (app: typeof first, text: string) =>
    app.evaluate(
      ({ safeStorage }, base64) => safeStorage.decryptStringAsync(Buffer.from(base64, 'base64')),
      text,
    )
  const without = await start()
  await without.firstWindow()
  await expect(decrypt(without, secret)).rejects.toThrow('Error while decrypting')
  const fixed = await without.evaluate(async ({ safeStorage }) =>
    (await safeStorage.encryptStringAsync('old')).toString('base64'),
  )
  await without.close()

  const again = await start(file)
  await again.firstWindow()
  expect(await decrypt(again, secret)).toEqual({ result: 'hunter2', shouldReEncrypt: false })
  expect(await decrypt(again, fixed)).toEqual({ result: 'old', shouldReEncrypt: true })
  await again.close()
})

test('a file dialog answers as one that somebody closed', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const answer = await electronApp.evaluate(({ dialog, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return window && dialog.showOpenDialog(window, { properties: ['openFile'] })
  })
  expect(answer).toEqual({ canceled: true, filePaths: [] })
  const wrong = electronApp.evaluate(({ dialog }) => dialog.showOpenDialog(7 as never))
  await expect(wrong).rejects.toThrow('Options must be an object')
  const saved = await electronApp.evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: 'list.csv' }))
  expect(saved).toEqual({ canceled: true, filePath: '' })
  const nameless = electronApp.evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: 7 as never }))
  await expect(nameless).rejects.toThrow('Default path must be a string')
})
