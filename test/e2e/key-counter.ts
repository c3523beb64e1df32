import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Counter, expect, testWith } from './counter.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** The passphrase of these specs. */
export const PASSPHRASE = 'correct horse battery'

/** A counter without a key: one is imported in its window. */
export class KeyCounter extends Counter {
  readonly keyFile = join(this.folder, 'downloaded.key')

  /** Takes the credential out of the station file; the mode is the station's own from then on. */
  begin(change: Record<string, unknown> = {}): void {
    writeFileSync(this.keyFile, this.simulator.keyFileText, { mode: 0o600 })
    rmSync(join(this.folder, 'rsa.key'), { force: true })
    writeFileSync(
      join(this.folder, 'station.json'),
      JSON.stringify({ cloud: { timeoutMs: 1500 }, ...change }),
    )
  }

  /** What somebody chooses in the next file dialog. */
  async willChoose(file: string): Promise<void> {
    await this.electronApp.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, file)
  }

  /** Opens the screen of the cloud key from the status line. */
  async openKeyScreen(): Promise<void> {
    await this.page.getByRole('contentinfo').getByTitle('Show the cloud key').click()
    await this.shows('key')
  }

  /** Chooses a key file and keeps it; under a passphrase where there is no keyring. */
  async importKey(file = this.keyFile, passphrase: string | null = PASSPHRASE): Promise<void> {
    await this.willChoose(file)
    await this.page.getByRole('button', { name: 'Choose a key file' }).click()
    await this.keep(passphrase)
  }

  /** Confirms the key that was chosen. */
  async keep(passphrase: string | null): Promise<void> {
    await this.page.getByRole('heading', { name: /^(Use this key|Replace the key by this one)\?$/ }).waitFor()
    if (passphrase !== null) {
      await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
      await this.page.getByLabel('The same passphrase again').fill(passphrase)
    }
    await this.page.getByRole('button', { name: /^(Use this key|Replace the key)$/ }).click()
    // The way to another key is there again once the station works with this one.
    await expect(this.page.getByRole('heading', { name: 'Another key' })).toBeFocused()
    await expect(this.page.getByText('The station works with this key.')).toBeVisible()
  }

  /** Looks a device up and disables it, through the whole page. */
  async disable(serial: string): Promise<void> {
    await this.shows('ready')
    await this.scan(serial)
    await this.confirm()
    await this.stands('disabled')
    expect(this.status(serial)).toBe('Disabled')
  }

  /** Runs a command of the app's own command line, before any window; answers its last JSON line. */
  async command(...args: readonly string[]): Promise<unknown> {
    const executable = process.env['DS100_RUNTIME_EXECUTABLE'] ?? join(ROOT, 'test', 'stand-in', 'electron')
    const places = ['--station', join(this.folder, 'station.json'), '--data', this.data, '--json']
    const { stdout } = await promisify(execFile)(executable, [ROOT, 'station', ...args, ...places])
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as unknown
  }

  /** What `secrets.json` holds. */
  secrets(): string | null {
    const file = join(this.data, 'secrets.json')
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  }
}

/** Specs of a counter whose key is imported in the window. */
export const test = testWith((simulator) => new KeyCounter(simulator))

export { expect }
