import { expect, test } from './launch.ts'

test('what must come before ready is refused after it', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const call = (name: 'scheme' | 'sandbox') =>
    electronApp.evaluate(({ app, protocol }, one) => {
      if (one === 'scheme') protocol.registerSchemesAsPrivileged([])
      else app.enableSandbox()
    }, name)
  await expect(call('scheme')).rejects.toThrow('should be called before app is ready')
  await expect(call('sandbox')).rejects.toThrow('can only be called before app is ready')
})

test('a second handler of a channel or scheme is refused', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const channel = electronApp.evaluate(({ ipcMain }) => ipcMain.handle('echo', () => 1))
  await expect(channel).rejects.toThrow("Attempted to register a second handler for 'echo'")
  const scheme = electronApp.evaluate(({ protocol }) => protocol.handle('app', () => new Response()))
  await expect(scheme).rejects.toThrow('Failed to register protocol: app')
})

test('the clipboard keeps text, and takes nothing else', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const copied = await electronApp.evaluate(async ({ clipboard }) => {
    await clipboard.writeText('140 100 080')
    return clipboard.readText()
  })
  expect(copied).toBe('140 100 080')
  const number = electronApp.evaluate(async ({ clipboard }) => {
    await (clipboard as { writeText: (text: unknown) => Promise<void> }).writeText(140100080)
  })
  await expect(number).rejects.toThrow('conversion failure')
})

test('what is not implemented throws by name', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const names = await electronApp.evaluate((electron) => {
    const [window] = electron.BrowserWindow.getAllWindows()
    const reads = [
      () => electron.autoUpdater,
      () => Reflect.get(electron.safeStorage, 'encryptString'),
      () => Reflect.get(electron.app, 'getGPUInfo'),
      () => Reflect.get(electron.shell, 'openExternal'),
      () => Reflect.get(electron.clipboard, 'readHTML') as unknown,
      () => window && Reflect.get(window, 'setOpacity'),
      () => window && Reflect.get(window.webContents, 'capturePage'),
    ]
    return reads.map((read): string => {
      try {
        return typeof read()
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    })
  })
  const missing = [
    'electron.autoUpdater',
    'safeStorage.encryptString',
    'app.getGPUInfo',
    'shell.openExternal',
    'clipboard.readHTML',
    'BrowserWindow.setOpacity',
    'webContents.capturePage',
  ]
  expect(names).toEqual(missing.map((name) => `The stand-in does not implement ${name}`))
})

for (const [name, value] of [
  ['nodeIntegration', true],
  ['contextIsolation', false],
  ['sandbox', false],
  ['webSecurity', false],
] as const) {
  test(`a window with ${name}: ${String(value)} is refused`, async ({ electronApp, page }) => {
    await expect(page.getByRole('heading')).toBeVisible()
    const opened = electronApp.evaluate(
      ({ BrowserWindow }, preference) => new BrowserWindow({ webPreferences: preference }).id,
      { [name]: value },
    )
    await expect(opened).rejects.toThrow(`The stand-in refuses webPreferences.${name}`)
  })
}
