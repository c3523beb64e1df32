import type { Locator, Page } from '@playwright/test'
import { runStation } from '../station/run-station.ts'
import type { Fault } from '../../electron/training/variants.ts'
import { join } from 'node:path'
import { expect, type Counter } from './counter.ts'

/** So long an outage lasts if nobody ends it, in calls. */
const LONG = 10_000

/** The screen of what is owed, as a person finds it, and the cloud behind it. */
export class OutboxPage {
  private readonly counter: Counter

  constructor(counter: Counter) {
    this.counter = counter
  }

  get page(): Page {
    return this.counter.page
  }

  /** What is owed, in the status line: the way in. */
  get statusButton(): Locator {
    return this.page.locator('.foot [data-owed]')
  }

  get headline(): Locator {
    return this.page.locator('main[data-screen="outbox"] h1')
  }

  get tryNow(): Locator {
    return this.page.getByRole('button', { name: /^(Try now|Jetzt versuchen)$/ })
  }

  row(serial: string): Locator {
    return this.page.locator(`.waiting-row[data-serial-of="${serial}"]`)
  }

  group(group: 'owed' | 'person' | 'parked'): Locator {
    return this.page.locator(`[data-group="${group}"]`)
  }

  async open(): Promise<void> {
    await this.statusButton.click()
    await this.counter.shows('outbox')
  }

  /** Every call of these kinds goes wrong from now on. */
  fail(fault: Fault, ...calls: readonly ('lookup' | 'disable')[]): void {
    for (const call of calls) this.counter.simulator.failNext(call, fault, LONG)
  }

  /** The cloud is back. */
  recover(): void {
    this.counter.simulator.plan.forget()
  }

  /** Takes a device in so far that a call for it is owed; the cloud answers nothing any more then. */
  async owe(serial: string): Promise<void> {
    await this.counter.scan(serial)
    await this.counter.shows('found')
    this.fail('reset-before', 'disable', 'lookup')
    await this.counter.confirm()
    await this.counter.stands('unknown')
  }

  /** What the command line left owed before the window is opened; RSA goes on refusing it for now. */
  async owedBefore(serial: string, reason: string): Promise<void> {
    this.fail('status-429', 'disable')
    const station = join(this.counter.folder, 'station.json')
    const ran = await runStation(['disable', serial, '--reason', reason, '--yes'], station, this.counter.data)
    expect(ran.exit).toBe(6)
  }

  /** Nothing on the screen looks or reads as if this device were done. */
  async looksDone(): Promise<boolean> {
    const done = this.page.locator('main').locator('[data-family="done"], [data-family="already"]')
    return (await done.count()) > 0
  }
}
