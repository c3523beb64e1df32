import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { Simulator } from '../../electron/training/simulator.ts'
import { Counter, expect, testWith } from './counter.ts'

/** Whom to call. */
export const NUMBER = '+49 30 555 0100'

/** The lost-device desk in a window. It counts what a person does after the name was typed. */
export class LostCounter extends Counter {
  /** Presses, ticks, holds: each is one. */
  actions = 0

  constructor(simulator: Simulator) {
    super(simulator)
    this.setLost({ callNumber: NUMBER, callName: { en: 'the security desk', de: 'Sicherheitsdienst' } })
  }

  /** Writes the member `lost` of the station file; before the window is opened. */
  setLost(lost: Readonly<Record<string, unknown>>): void {
    const file = join(this.folder, 'station.json')
    const station = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, JSON.stringify({ ...station, desk: 'lost', lost }))
  }

  step(name: string): Locator {
    return this.page.locator(`[data-lost="${name}"]`)
  }

  check(line: number): Locator {
    return this.page.locator('.lost-check').nth(line - 1)
  }

  device(serial: string): Locator {
    return this.page.locator('.lost-device', { has: this.page.locator(`[data-serial="${serial}"]`) })
  }

  /** The name, as a person types it. */
  async write(text: string): Promise<void> {
    await this.page.locator('.lost-field').fill(text)
  }

  /** One thing that a person does. */
  async act(deed: Promise<unknown>): Promise<void> {
    this.actions += 1
    await deed
  }

  /** Finds somebody with the button. */
  async find(text: string): Promise<void> {
    await this.write(text)
    await this.act(this.page.locator('[data-look-up]').click())
  }

  /** Holds the button until it has filled. */
  async hold(): Promise<void> {
    const button = this.page.getByRole('button', { name: /^Hold to disable|Halten, um/ })
    await button.hover()
    await this.page.mouse.down()
    await expect(this.step('person')).toBeHidden()
    await this.page.mouse.up()
  }

  /** The largest type on the stage, in pixels, and whose it is. */
  largestType(): Promise<{ readonly size: number; readonly text: string }> {
    return this.page.locator('main').evaluate((stage) => {
      const texts = [...stage.querySelectorAll('*')]
        .filter((part) =>
          [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((part) => part.closest('.unseen') === null)
        .map((part) => ({ size: parseFloat(getComputedStyle(part).fontSize), text: part.textContent }))
      return texts.reduce((largest, each) => (each.size > largest.size ? each : largest))
    })
  }
}

/** Specs of the lost-device desk. */
export const test = testWith((simulator) => new LostCounter(simulator))
export { expect }
