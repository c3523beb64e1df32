import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'

/** The stand-in's executable. */
export const executablePath = join(import.meta.dirname, 'electron')
/** The fixture app's folder. */
export const fixture = join(import.meta.dirname, 'fixture')

interface Fixtures {
  userData: string
  electronApp: ElectronApplication
  page: Page
}

/** Runs each spec with a fresh fixture app and a folder of user data of its own. */
export const test = base.extend<Fixtures>({
  userData: async ({ browserName }, use, info) => {
    const folder = mkdtempSync(join(tmpdir(), `stand-in-${browserName}-${info.workerIndex}-`))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  electronApp: async ({ userData }, use) => {
    const app = await _electron.launch({ executablePath, args: [fixture, `--user-data-dir=${userData}`] })
    await use(app)
    await app.close()
  },
  page: async ({ electronApp }, use) => {
    const page = await electronApp.firstWindow()
    await page.getByRole('heading', { name: 'Fixture' }).waitFor()
    await use(page)
  },
})

/** What the fixture's main process noted. */
export function seen(app: ElectronApplication): Promise<unknown[]> {
  return app.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)
}

export { expect }
