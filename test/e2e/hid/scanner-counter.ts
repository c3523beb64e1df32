import { join } from 'node:path'
import type { JSHandle, Page } from '@playwright/test'
import type { Bridge } from '../../../electron/contract/bridge.ts'
import type { CommandRequest } from '../../../electron/contract/commands.ts'
import { REREAD_MS } from '../../../electron/contract/scan-policy.ts'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { encodeReports } from '../../scanners/reports.ts'
import { Counter, expect, testWith } from '../counter.ts'
import { HONEYWELL } from './scanners.ts'
import { typeSteadily } from './steady-keys.ts'
import { SOCKETS_GLOBAL, type PluggedDevice, type SentReport, type UsbSockets } from './usb-sockets.ts'

declare const ds100: Bridge

/** The counter with USB sockets: its node-hid is the fake, and a spec plugs scanners in. */
export class ScannerCounter extends Counter {
  protected override readonly preloads = [join(import.meta.dirname, 'answer-node-hid.ts')]
  private sockets: JSHandle<UsbSockets> | undefined
  /** When the last scan came, by the wall clock. */
  private lastScan = 0

  override async open(data = this.data): Promise<Page> {
    const page = await super.open(data)
    this.sockets = await this.electronApp.evaluateHandle(
      (_electron, name) => Reflect.get(globalThis, name) as UsbSockets,
      SOCKETS_GLOBAL,
    )
    return page
  }

  /** Opens the window with a Honeywell plugged in and ready. */
  async openWithScanner(device: PluggedDevice = HONEYWELL): Promise<Page> {
    const page = await this.open()
    await this.plug(device)
    await this.scannerStands('ready')
    return page
  }

  /** A scanner comes, and nothing but the poll can find it. */
  async plugUntold(device: PluggedDevice): Promise<void> {
    await this.usb.evaluate((usb, plugged) => usb.plug(plugged), device)
  }

  /** A scanner comes; the station looks at once. */
  async plug(device: PluggedDevice): Promise<void> {
    await this.plugUntold(device)
    await this.lookAgain()
  }

  /** A scanner goes; the station hears that from the device itself. */
  async unplug({ path }: PluggedDevice): Promise<void> {
    await this.usb.evaluate((usb, gone) => usb.unplug(gone), path)
  }

  /** What an administrator does to the rights of a device; null gives them. Nothing is told. */
  async forbid({ path }: PluggedDevice, cause: string | null): Promise<void> {
    await this.usb.evaluate((usb, [forbidden, why]) => usb.forbid(forbidden, why), [path, cause] as const)
  }

  /** Writing to a device fails from now on. */
  async refuseWrites({ path }: PluggedDevice): Promise<void> {
    await this.usb.evaluate((usb, deaf) => usb.refuseWrites(deaf), path)
  }

  /** What “Look again” of the scanner screen does. */
  async lookAgain(): Promise<void> {
    await this.page.evaluate(() => ds100.invoke('scanners.lookAgain', {}))
  }

  /** A scanner reads a code. Answers when its first report was handed over. */
  async read(text: string, { path } = HONEYWELL, aim = ']C0'): Promise<number> {
    const layout = path === HONEYWELL.path ? 'honeywell' : 'zebra'
    return this.report(encodeReports(layout, text, { aim }), path)
  }

  /** A scanner sends reports, byte for byte. */
  async report(reports: readonly Uint8Array[], path = HONEYWELL.path): Promise<number> {
    const bytes = reports.map((report) => [...report])
    this.lastScan = Date.now()
    return this.usb.evaluate((usb, [from, sent]) => usb.report(from, sent), [path, bytes] as const)
  }

  /** Keys as a scanner in keyboard mode sends them, steady on a busy computer too. */
  override async scan(digits: string, millisecondsAKey = 10): Promise<void> {
    await typeSteadily(this.page, digits, millisecondsAKey)
    this.lastScan = Date.now()
  }

  /** What was written to the scanners so far. */
  async sent(): Promise<readonly SentReport[]> {
    return this.usb.evaluate((usb) => usb.sent)
  }

  async openHandles(): Promise<number> {
    return this.usb.evaluate((usb) => usb.openHandles())
  }

  /** The snapshot, as the main process has it. */
  async snapshot(): Promise<Snapshot> {
    const result = await this.page.evaluate(() => ds100.invoke('station.snapshot', {}))
    if (!result.ok) throw new Error(result.problem.detail)
    return result.value
  }

  /** Changes what is chosen at the station. */
  async choose(change: CommandRequest<'settings.change'>): Promise<void> {
    const result = await this.page.evaluate((wish) => ds100.invoke('settings.change', wish), change)
    if (!result.ok) throw new Error(result.problem.detail)
  }

  /** Waits until a scan of the device on the screen is no bounce any more, but a confirmation. */
  async settled(): Promise<void> {
    await this.shows('found')
    const since = Date.parse((await this.snapshot()).current?.since ?? '')
    await expect
      .poll(() => Date.now() - Math.max(since, this.lastScan), { intervals: [50] })
      .toBeGreaterThan(REREAD_MS + 100)
  }

  /** Waits until the status line shows the scanners in this state. */
  async scannerStands(state: Snapshot['scanner']['state']): Promise<void> {
    await expect(this.page.locator(`[data-scanner="${state}"]`)).toBeVisible()
  }

  private get usb(): JSHandle<UsbSockets> {
    if (this.sockets === undefined) throw new Error('the app is not open')
    return this.sockets
  }
}

/** Each spec has a counter with USB sockets, and nothing in them. */
export const test = testWith((simulator) => new ScannerCounter(simulator))

export { expect }
