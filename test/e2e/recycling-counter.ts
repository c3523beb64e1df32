import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { Simulator } from '../../electron/training/simulator.ts'
import type { Fault } from '../../electron/training/variants.ts'
import { Counter, expect, testWith } from './counter.ts'

/** So long an outage lasts if nobody ends it, in calls. */
const LONG = 10_000

/** A recycling station in a window. It counts what a person does. */
export class RecyclingCounter extends Counter {
  /** Scans, presses and holds: each is one. */
  actions = 0

  constructor(simulator: Simulator) {
    super(simulator)
    const file = join(this.folder, 'station.json')
    const station = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, JSON.stringify({ ...station, desk: 'recycling' }))
  }

  get box(): Locator {
    return this.page.locator('.box')
  }

  /** The last scan, large. */
  get last(): Locator {
    return this.page.locator('.box-last')
  }

  get disableButton(): Locator {
    return this.page.locator('.box-actions .hold')
  }

  get finishButton(): Locator {
    return this.page.locator('[data-finish]')
  }

  get undoButton(): Locator {
    return this.page.locator('[data-undo]')
  }

  get progress(): Locator {
    return this.page.locator('.box-progress')
  }

  row(serial: string): Locator {
    return this.page
      .locator(`.box-row[data-serial-of="${serial}"], .box-last[data-serial-of="${serial}"]`)
      .first()
  }

  filter(which: 'all' | 'ready' | 'problems'): Locator {
    return this.page.locator(`[data-filter="${which}"]`)
  }

  /** One scan, and the row that it made. */
  async scanIn(serial: string, number: number): Promise<void> {
    this.actions += 1
    await this.scan(serial)
    await expect(this.last).toHaveAttribute('data-serial-of', serial)
    await expect(this.last).toHaveAttribute('data-number', String(number))
    await expect(this.page.locator('.box-count')).toHaveAttribute('data-count', String(number))
  }

  async stateIs(serial: string, state: string): Promise<void> {
    await expect(this.row(serial)).toHaveAttribute('data-state', state)
  }

  /** Holds the button until it has filled. */
  async disable(): Promise<void> {
    this.actions += 1
    await this.disableButton.hover()
    await this.page.mouse.down()
    await expect(this.disableButton).toBeHidden()
    await this.page.mouse.up()
  }

  async speak(language: 'Deutsch' | 'English'): Promise<void> {
    await this.page.locator('.display-button').click()
    await this.page.getByRole('button', { name: language }).click()
    await this.page.keyboard.press('Escape')
  }

  /** Every call of these kinds goes wrong from now on. */
  fail(fault: Fault, ...calls: readonly ('lookup' | 'disable')[]): void {
    for (const call of calls) this.simulator.failNext(call, fault, LONG)
  }

  /** The cloud is back. */
  recover(): void {
    this.simulator.plan.forget()
  }

  /** What is on the screen as done: signs, rows and words of that colour. */
  get green(): Locator {
    return this.page.locator('main [data-family="done"]')
  }

  /** Devices of which RSA was asked whose they are, once for each time. */
  lookedUp(): readonly string[] {
    return this.simulator.requests
      .filter(({ path }) => path.endsWith('/lookup'))
      .map(({ body }) => (body as { deviceSerialNumber?: string }).deviceSerialNumber ?? '')
  }
}

/** Specs of a recycling station. */
export const test = testWith((simulator) => new RecyclingCounter(simulator))

export { expect }
