import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { executablePath, expect, fixture, test } from './launch.ts'

/** The first page's size in PDF points. */
function mediaBox(pdf: Buffer): number[] {
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? []
  return [Number(width), Number(height)]
}

test('a PDF has the size that is asked for, in inches', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const base64 = await electronApp.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const pdf = await window?.webContents.printToPDF({ pageSize: { width: 4, height: 2 } })
    return pdf?.toString('base64') ?? ''
  })
  const [width, height] = mediaBox(Buffer.from(base64, 'base64'))
  expect(width).toBeCloseTo(288, 0)
  expect(height).toBeCloseTo(144, 0)
})

test('printing without a size is refused, as Electron refuses it', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const print = (options: object | null) =>
    electronApp.evaluate(({ BrowserWindow }, given) => {
      BrowserWindow.getAllWindows()[0]?.webContents.print(given as object)
    }, options)
  await expect(print({ silent: true })).rejects.toThrow('Unsupported pageSize: undefined')
  await expect(print({ pageSize: { width: 80_000 } })).rejects.toThrow('height and width properties')
  await expect(print({ pageSize: { width: 300, height: 300 } })).rejects.toThrow('minimum 352 microns')
  await expect(print({ pageSize: 'A4', dpi: {} })).rejects.toThrow('does not implement')
  await expect(print(null)).rejects.toThrow('Invalid print settings')
})

test('a printer is a folder that takes jobs; one that is a file takes none; a dialog is closed unanswered', async ({
  userData,
}) => {
  const printers = join(userData, 'printers')
  mkdirSync(join(printers, 'Good'), { recursive: true })
  writeFileSync(join(printers, 'Jammed'), '')
  const app = await _electron.launch({
    executablePath,
    args: [fixture, `--user-data-dir=${userData}`],
    env: { ...process.env, STAND_IN_PRINTERS: printers },
  })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading')).toBeVisible()
  const answers = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const names = (await contents?.getPrintersAsync())?.map(({ name }) => name)
    const print = (options: object) =>
      new Promise<string>((resolve) => {
        contents?.print({ pageSize: { width: 80_000, height: 120_000 }, ...options }, (printed, reason) => {
          resolve(printed ? 'printed' : reason)
        })
      })
    return [
      names,
      await print({ silent: true, deviceName: 'Good' }),
      await print({ silent: true, deviceName: 'Jammed' }),
      await print({ silent: true, deviceName: 'Other' }),
      await print({}),
    ]
  })
  await app.close()
  expect(answers).toEqual([
    ['Good', 'Jammed'],
    'printed',
    'Print job failed',
    'Invalid deviceName provided',
    'Print job canceled',
  ])
  const [job = ''] = readdirSync(join(printers, 'Good'))
  const [width, height] = mediaBox(readFileSync(join(printers, 'Good', job)))
  // Chromium's paper is whole CSS pixels.
  expect(Math.abs((width ?? 0) - 226.8)).toBeLessThan(1)
  expect(Math.abs((height ?? 0) - 340.2)).toBeLessThan(1)
})

test('a hidden window belongs to its parent: it is closed with it', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const left = await electronApp.evaluate(({ BrowserWindow }) => {
    const [parent] = BrowserWindow.getAllWindows()
    if (parent === undefined) return null
    const child = new BrowserWindow({ show: false, focusable: false, parent })
    const visible = child.isVisible()
    const closed = new Promise<boolean>((resolve) => child.once('closed', () => resolve(true)))
    // Another window keeps the app alive.
    new BrowserWindow({ show: false, focusable: false })
    parent.destroy()
    return closed.then((gone) => ({ visible, gone, windows: BrowserWindow.getAllWindows().length }))
  })
  expect(left).toEqual({ visible: false, gone: true, windows: 1 })
})

test('a save dialog answers as one that was closed, and takes nothing but options', async ({
  electronApp,
  page,
}) => {
  await expect(page.getByRole('heading')).toBeVisible()
  const answer = await electronApp.evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: 'a.pdf' }))
  expect(answer).toEqual({ canceled: true, filePath: '' })
  const refused = electronApp.evaluate(({ dialog }) =>
    (dialog as unknown as { showSaveDialog: (options: string) => Promise<unknown> }).showSaveDialog('a'),
  )
  await expect(refused).rejects.toThrow('Options must be an object')
})
