import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import type { Simulator } from '../../electron/training/simulator.ts'
import { Counter, expect, testWith } from './counter.ts'
import { readPdf, type ReadPdf } from './read-pdf.ts'

/** The station file's `paper`, and its desk. */
interface Wishes {
  readonly desk?: 'returns' | 'recycling'
  readonly paper: object
}

/** A counter with printers: folders that take jobs. One that is a file takes none. */
export class PaperCounter extends Counter {
  readonly printers = join(this.folder, 'printers')

  constructor(simulator: Simulator) {
    super(simulator)
    mkdirSync(join(this.printers, 'Counter'), { recursive: true })
    writeFileSync(join(this.printers, 'Jammed'), '')
  }

  /** Opens the window of a station whose file says so. */
  async openWith({ desk = 'returns', paper }: Wishes): Promise<Page> {
    const file = join(this.folder, 'station.json')
    const station = JSON.parse(readFileSync(file, 'utf8')) as object
    writeFileSync(file, JSON.stringify({ ...station, desk, stationName: 'Helpdesk 1', paper }))
    process.env['STAND_IN_PRINTERS'] = this.printers
    const page = await this.open()
    delete process.env['STAND_IN_PRINTERS']
    if (process.env['DS100_RUNTIME_KIND'] === 'electron') await this.replacePrinters()
    return page
  }

  /** Real Electron has the machine's printers: each page of the app gets these folders instead. */
  private async replacePrinters(): Promise<void> {
    await this.electronApp.evaluate(({ app }, folder) => {
      const fs = process.getBuiltinModule('node:fs')
      app.on('web-contents-created', (_event, contents) => {
        contents.getPrintersAsync = async () =>
          fs.readdirSync(folder).map((name) => ({ name, displayName: name, description: '', options: {} }))
        contents.print = ({ silent, deviceName = '', pageSize } = {}, done) => {
          const place = `${folder}/${deviceName}`
          if (silent !== true) return done?.(false, 'Print job canceled')
          if (!fs.statSync(place).isDirectory()) return done?.(false, 'Print job failed')
          if (typeof pageSize !== 'object') throw new TypeError('pageSize')
          const size = { width: pageSize.width / 25_400, height: pageSize.height / 25_400 }
          void contents
            .printToPDF({ pageSize: size, margins: { top: 0, bottom: 0, left: 0, right: 0 } })
            .then((pdf) => {
              fs.writeFileSync(
                `${place}/${String(fs.readdirSync(place).length + 1).padStart(3, '0')}.pdf`,
                pdf,
              )
              done?.(true, '')
            })
        }
      })
    }, this.printers)
  }

  /** Waits until the printer has taken so many jobs; answers the last one. */
  async printed(jobs: number): Promise<ReadPdf> {
    const folder = join(this.printers, 'Counter')
    await expect.poll(() => readdirSync(folder).length).toBe(jobs)
    await expect(this.page.locator('[data-paper="printed"]')).toBeVisible()
    return readPdf(join(folder, readdirSync(folder).sort().at(-1) ?? ''))
  }

  /** Lets the system's dialog answer with this place; null closes it. */
  async answerSaveDialog(place: string | null): Promise<void> {
    await this.electronApp.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }, place)
  }

  /** Saves with one of the buttons and reads the PDF. */
  async savePdf(name = 'Save as PDF'): Promise<ReadPdf> {
    const place = join(this.folder, 'saved.pdf')
    await this.answerSaveDialog(place)
    await this.page.getByRole('button', { name }).click()
    await expect(this.page.locator('[data-paper="saved"]')).toContainText(place)
    expect(existsSync(place)).toBe(true)
    return readPdf(place)
  }

  /** What the journal says of sheets that left the station. */
  sheets(): readonly { readonly event: string; readonly payload: Readonly<Record<string, unknown>> }[] {
    const rows: { event: string; payload: Record<string, unknown> }[] = []
    exportJournal(this.data, 'jsonl', (line) => {
      const { text } = JSON.parse(line) as { text: string }
      const row = JSON.parse(text) as { event: string; payload: Record<string, unknown> }
      if (row.event.endsWith('-made')) rows.push(row)
    })
    return rows
  }
}

/** Specs of paper. */
export const test = testWith((simulator) => new PaperCounter(simulator))

export { expect }
