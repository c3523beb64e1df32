import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { dispatch } from '../../electron/contract/dispatch.ts'
import type { CommandName } from '../../electron/contract/names.ts'
import { succeeded } from '../../electron/contract/result.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import { NO_OWN_SETTINGS, type OwnSettings } from '../../electron/settings/own-settings.ts'
import { createStationHost, type StationHost } from '../../electron/shell/station-host.ts'
import { stoppedHandlers } from '../../electron/shell/stopped-station.ts'
import { NO_CHOICES } from '../../electron/station/choices.ts'
import { configure } from '../../electron/station/configure.ts'
import type { ChosenFile } from '../../electron/station/key/key-desk.ts'
import { factsOf, openStation } from '../../electron/station/open-station.ts'
import { NO_STATION_FILE } from '../../electron/settings/station-file.ts'
import { startSimulator, type Simulator } from '../../electron/training/simulator.ts'
import { CHEAP, Keyring } from '../unit/settings/secrets/kit.ts'

/** A station as the window has it, without the window: keys come and go, and the station begins again. */
export class KeyCounter {
  readonly folder = mkdtempSync(join(tmpdir(), 'key-counter-'))
  readonly data = join(this.folder, 'data')
  readonly stationFile = join(this.folder, 'station.json')
  readonly keyring = new Keyring()
  readonly simulator: Simulator
  own: OwnSettings = NO_OWN_SETTINGS
  /** What somebody will choose in the dialog. */
  file: ChosenFile | null = null
  now = new Date()
  /** Every snapshot that the page was sent. */
  readonly told: Snapshot[] = []
  /** Thrown in place of the next station. */
  fails: Error | null = null
  private host: StationHost | undefined

  constructor(simulator: Simulator) {
    this.simulator = simulator
    this.keyring.there = false
    this.writeStationFile({})
  }

  writeStationFile(content: Record<string, unknown>): void {
    writeFileSync(this.stationFile, JSON.stringify(content))
  }

  async open(): Promise<void> {
    this.host = await createStationHost({
      dataFolder: this.data,
      box: this.keyring,
      chooseFile: async () => succeeded(this.file),
      now: () => this.now,
      platform: 'linux',
      keepLive: () => {
        this.own = { ...this.own, mode: 'live' }
      },
      cost: CHEAP,
      configure: () =>
        configure({
          stationFile: this.stationFile,
          dataFolder: this.data,
          own: this.own,
          isCheckout: false,
          platform: 'linux',
          env: {},
        }),
      open: async (configuration) => {
        if (this.fails !== null) throw this.fails
        return openStation(configuration, 'os:test', {
          drains: false,
          choices: NO_CHOICES,
          keepChoices: () => undefined,
          scanners: null,
          copy: () => undefined,
        })
      },
      stopped: (configuration, why) =>
        stoppedHandlers(
          factsOf(configuration ?? { file: NO_STATION_FILE, mode: 'set-up' }, 'os:test'),
          NO_CHOICES,
          why,
        ),
    })
    this.host.onChange((snapshot) => this.told.push(snapshot))
  }

  /** Sends a command as the page would. */
  async ask(name: CommandName, request: unknown = {}) {
    if (this.host === undefined) throw new Error('not open')
    return dispatch(this.host.handlers, name, request, (_command, error) => {
      throw error
    })
  }

  async snapshot(): Promise<Snapshot> {
    const asked = await this.ask('station.snapshot')
    if (!asked.ok) throw new Error(asked.problem.detail)
    return asked.value as Snapshot
  }

  /** Chooses a key and keeps it. */
  async import(passphrase: string | null, file = this.simulator.keyFileText) {
    this.file = { text: file, name: 'rsa.key' }
    expect(await this.ask('key.show')).toMatchObject({ ok: true })
    expect(await this.ask('key.choose', { client: null })).toEqual({ ok: true, value: { chosen: true } })
    return this.ask('key.keep', { passphrase })
  }

  /** Scans a device, looks its user up and disables it; answers the state that it ends in. */
  async disable(serial: string): Promise<string | undefined> {
    await this.ask('scan.submit', { text: serial, source: 'wedge' })
    const intakeId = (await this.snapshot()).current?.intakeId
    expect(await this.ask('intake.lookUp', { intakeId })).toMatchObject({ ok: true })
    await this.ask('intake.disable', { intakeId, reason: 'returned', ticket: '' })
    const state = (await this.snapshot()).current?.state
    await this.ask('intake.leave', { intakeId })
    return state
  }

  async closeStation(): Promise<void> {
    await this.host?.close()
    this.host = undefined
  }

  async close(): Promise<void> {
    await this.closeStation()
    await this.simulator.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Starts the simulator and gets a counter ready that has no key yet. */
export async function keyCounter(): Promise<KeyCounter> {
  return new KeyCounter(await startSimulator({ devices: 20 }))
}
