import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { startSimulator, type RecordedRequest, type Simulator } from '../../electron/training/simulator.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { scanKeys } from './scan-keys.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The device of RSA's article and its user. */
export const SERIAL = '140100080'
export const USER = 'ece30fe9-414c-7536-5403-0656220b3046'

/** The whole kiosk in a window, with the cloud that it talks to, and what lies on its disk. */
export class Counter {
  readonly folder = mkdtempSync(join(tmpdir(), 'counter-'))
  readonly data = join(this.folder, 'data')
  readonly simulator: Simulator
  /** Files that the app's main process loads before the app. */
  protected readonly preloads: readonly string[] = []
  private app: ElectronApplication | undefined
  private window: Page | undefined

  constructor(simulator: Simulator) {
    this.simulator = simulator
    mkdirSync(this.data)
    const file = writeTrainingStation(this.folder, simulator)
    const station = JSON.parse(readFileSync(file, 'utf8')) as { cloud: Record<string, unknown> }
    station.cloud['timeoutMs'] = 1500
    writeFileSync(file, JSON.stringify(station))
  }

  /** Opens the window on the runtime that the set-up found: the real Electron, or the stand-in for it. */
  async open(data = this.data): Promise<Page> {
    this.app = await _electron.launch({
      executablePath: process.env['DS100_RUNTIME_EXECUTABLE'] ?? join(ROOT, 'test', 'stand-in', 'electron'),
      args: [
        ...(process.env['DS100_RUNTIME_KIND'] === 'electron' && process.getuid?.() === 0
          ? ['--no-sandbox']
          : []),
        ...this.preloads.flatMap((file) => ['-r', file]),
        ROOT,
        '--lang=en-US',
        `--user-data-dir=${join(this.folder, 'profile')}`,
        '--data',
        data,
        '--station',
        join(this.folder, 'station.json'),
      ],
    })
    this.window = await this.app.firstWindow()
    await this.window.locator('[data-screen]').first().waitFor()
    return this.window
  }

  get page(): Page {
    if (this.window === undefined) throw new Error('the window is not open')
    return this.window
  }

  get electronApp(): ElectronApplication {
    if (this.app === undefined) throw new Error('the app is not open')
    return this.app
  }

  /** Keys as a scanner in keyboard mode sends them, its suffix included; milliseconds a key. */
  async scan(text: string, millisecondsAKey = 10): Promise<void> {
    await scanKeys(this.page, `${text}\n`, millisecondsAKey)
  }

  /** Waits for a screen. */
  async shows(screen: string): Promise<void> {
    await expect(this.page.locator(`main[data-screen="${screen}"]`)).toBeVisible()
  }

  /** Waits until the stage shows an intake in this state. */
  async stands(state: string): Promise<void> {
    await expect(this.page.locator(`main[data-state="${state}"]`)).toBeVisible()
  }

  /** Holds the button until it has filled. */
  async confirm(): Promise<void> {
    await this.shows('found')
    const button = this.page.getByRole('button', { name: 'Hold to disable' })
    await button.hover()
    await this.page.mouse.down()
    await expect(this.page.locator('main[data-screen="found"]')).toBeHidden()
    await this.page.mouse.up()
  }

  /** The events of all intakes, in order, as the journal has them. */
  events(): string[] {
    const events: string[] = []
    const exported = exportJournal(this.data, 'jsonl', (line) => {
      const { text } = JSON.parse(line) as { text: string }
      const { event, intakeId } = JSON.parse(text) as { event: string; intakeId: string | null }
      if (intakeId !== null) events.push(event)
    })
    if (!exported.ok) throw new Error(exported.problem.detail)
    return events
  }

  /** The PATCHes that the cloud saw. */
  patches(): readonly RecordedRequest[] {
    return this.simulator.requests.filter(({ method }) => method === 'PATCH')
  }

  /** What the cloud has for the article's device. */
  status(serial = SERIAL): string | undefined {
    return this.simulator.devices.get(serial)?.[0]?.tokenStatus
  }

  async closeWindow(): Promise<void> {
    await this.app?.close()
    this.app = undefined
  }

  async close(): Promise<void> {
    await this.closeWindow()
    await this.simulator.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Each spec has a counter of its own; after it the journal must verify. */
export const testWith = <C extends Counter>(make: (simulator: Simulator) => C) =>
  base.extend<{ counter: C }>({
    counter: async ({ browserName }, use, info) => {
      info.annotations.push({
        type: 'runtime',
        description: process.env['DS100_RUNTIME_KIND'] ?? browserName,
      })
      const counter = make(await startSimulator({ devices: 30 }))
      await use(counter)
      await counter.closeWindow()
      const verdict = verifyJournal(counter.data)
      if (verdict.ok || verdict.problem.code !== 'journal-missing') expect(verdict.ok).toBe(true)
      await counter.close()
    },
  })

/** Specs of a counter without anything special about it. */
export const test = testWith((simulator) => new Counter(simulator))

export { expect }
