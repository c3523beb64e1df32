import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { expect } from 'vitest'
import { parseLegacyKey } from '../../electron/cloud/sign-in/legacy-key.ts'
import { dispatch } from '../../electron/contract/dispatch.ts'
import type { CommandName } from '../../electron/contract/names.ts'
import { intakeIdSchema } from '../../electron/contract/serials.ts'
import type { Desk } from '../../electron/contract/words.ts'
import { STEADY_CLOCK } from '../../electron/scanner/devices/clock.ts'
import { createStation, type Station, type StationOptions } from '../../electron/station.ts'
import { NO_CHOICES } from '../../electron/station/choices.ts'
import { startSimulator, type RecordedRequest, type Simulator } from '../../electron/training/simulator.ts'

/** The first device of the simulator, and its user: the ones of RSA's article. */
export const SERIAL = '140100080'
export const USER = 'ece30fe9-414c-7536-5403-0656220b3046'

/** What a test wants otherwise than usual. */
export type KitWishes = Partial<
  Pick<
    StationOptions,
    | 'scanners'
    | 'managed'
    | 'keepChoices'
    | 'drains'
    | 'usersFile'
    | 'choosePlace'
    | 'lost'
    | 'after'
    | 'network'
    | 'allow'
    | 'ticket'
    | 'undo'
    | 'paper'
    | 'printing'
  > & {
    readonly desk: Desk
    /** How many devices the simulated cloud knows. */
    readonly devices: number
  }
>

/** A whole station without a window, the simulated cloud, and a clock of the test's. */
export class Kit {
  readonly folder = mkdtempSync(join(tmpdir(), 'station-'))
  now = new Date()
  readonly simulator: Simulator
  station: Station
  /** What was put on the clipboard. */
  readonly copied: string[] = []
  private wishes: KitWishes

  constructor(start: (now: () => Date) => Simulator, wishes: KitWishes = {}) {
    this.wishes = wishes
    this.simulator = start(() => this.now)
    this.station = this.open()
  }

  private open(): Station {
    const key = parseLegacyKey(this.simulator.keyFileText, 'rsa.key')
    if (!key.ok) throw new Error(key.problem.detail)
    const created = createStation({
      facts: {
        version: '0.0.0',
        mode: 'live',
        stationName: 'Test',
        desk: this.wishes.desk ?? 'returns',
        serialPattern: '^[0-9]{9}$',
        operator: 'os:test',
      },
      label: { pattern: /^[0-9]{9}$/ },
      folder: this.folder,
      credential: { type: 'legacy-key', key: key.value },
      network: { proxy: { kind: 'direct' }, extraCa: null, timeoutMs: 300, maxConcurrency: 2 },
      now: () => this.now,
      newId: () => intakeIdSchema.parse(ulid()),
      drains: false,
      after: STEADY_CLOCK.after,
      choices: NO_CHOICES,
      managed: {},
      keepChoices: () => undefined,
      scanners: null,
      copy: (text) => this.copied.push(text),
      ...this.wishes,
    })
    if (!created.ok) throw new Error(created.problem.detail)
    return created.value
  }

  /** Opens the station again on the same folder, after a close. */
  reopen(wishes: KitWishes = {}): void {
    this.wishes = { ...this.wishes, ...wishes }
    this.station = this.open()
  }

  /** Sends a command as the page would, through the validation of the contract. */
  async ask(name: CommandName, request: unknown) {
    return dispatch(this.station.handlers, name, request, (_command, error) => {
      throw error
    })
  }

  /** Scans a device and looks its user up; answers the intake's id. */
  async scanAndLookUp(serial = SERIAL): Promise<string> {
    expect(await this.ask('scan.submit', { text: serial, source: 'wedge' })).toMatchObject({ ok: true })
    const intakeId = this.station.snapshot().current?.intakeId ?? ''
    expect(await this.ask('intake.lookUp', { intakeId })).toMatchObject({ ok: true })
    return intakeId
  }

  async confirm(intakeId: string) {
    return this.ask('intake.disable', { intakeId, reason: 'returned', ticket: 'INC-1' })
  }

  /** The PATCHes that the cloud saw. */
  patches(): readonly RecordedRequest[] {
    return this.simulator.requests.filter(({ method }) => method === 'PATCH')
  }

  state() {
    return this.station.snapshot().current?.state
  }

  async close(): Promise<void> {
    await this.station.close()
    await this.simulator.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Starts the simulator and a station on it. */
export async function openKit(wishes?: KitWishes): Promise<Kit> {
  const clock = { now: () => new Date() }
  const simulator = await startSimulator({ devices: wishes?.devices ?? 20, now: () => clock.now() })
  return new Kit((now) => {
    clock.now = now
    return simulator
  }, wishes)
}
