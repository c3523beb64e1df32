import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dispatch } from '../../electron/contract/dispatch.ts'
import type { CommandName } from '../../electron/contract/names.ts'
import { deviceSerialSchema } from '../../electron/contract/serials.ts'
import { choicesOf } from '../../electron/station/choices.ts'
import { configure } from '../../electron/station/configure.ts'
import { openStation } from '../../electron/station/open-station.ts'
import type { Station } from '../../electron/station.ts'
import { openKit, SERIAL } from './kit.ts'

/** A station that starts its own simulator, as the window of a checkout does. */
class PractisingStation {
  readonly folder = mkdtempSync(join(tmpdir(), 'practise-'))
  private opened: { readonly station: Station; readonly close: () => Promise<void> } | undefined

  async open(): Promise<void> {
    const own = {
      mode: 'training',
      language: null,
      theme: 'system',
      sounds: 'all',
      volume: 70,
      scannerFeedback: 'off',
      wedge: null,
    } as const
    const configuration = configure({
      stationFile: undefined,
      dataFolder: this.folder,
      own,
      isCheckout: true,
      platform: 'linux',
      env: {},
    })
    if (!configuration.ok) throw new Error(configuration.problem.detail)
    const opened = await openStation(configuration.value, 'os:test', {
      drains: false,
      choices: choicesOf(own),
      keepChoices: () => undefined,
      scanners: null,
      copy: () => undefined,
    })
    if (!opened.ok) throw new Error(opened.problem.detail)
    this.opened = opened.value
  }

  get station(): Station {
    if (this.opened === undefined) throw new Error('not open')
    return this.opened.station
  }

  ask(name: CommandName, request: unknown) {
    return dispatch(this.station.handlers, name, request, (_command, error) => {
      throw error
    })
  }

  /** Scans the article's device and looks its owner up; answers how it stands then. */
  async scanAndLookUp(): Promise<string | undefined> {
    await this.ask('scan.submit', { text: SERIAL, source: 'wedge' })
    await this.ask('intake.lookUp', { intakeId: this.station.snapshot().current?.intakeId })
    return this.station.snapshot().current?.state
  }

  async close(): Promise<void> {
    await this.opened?.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

describe('a station in training', () => {
  let practising: PractisingStation
  beforeEach(async () => {
    practising = new PractisingStation()
    await practising.open()
  })
  afterEach(async () => {
    await practising.close()
  })
  const training = () => practising.station.snapshot().training

  it('has nothing planned and fair weather at first', () => {
    expect(training()).toEqual({ planned: [], weather: { latencyMs: 0, jitterMs: 0, rateLimit: null } })
  })

  it('lets the next calls go wrong, and says what is still to come', async () => {
    const failure = { call: 'lookup', fault: 'status-503', times: 2 }
    expect(await practising.ask('training.fail', failure)).toMatchObject({ ok: true })
    expect(training()?.planned).toEqual([failure])
    expect(await practising.scanAndLookUp()).toBe('parked')
    expect(training()?.planned).toEqual([{ ...failure, times: 1 }])
  })

  it('tells the page when a fault came true', async () => {
    await practising.ask('training.fail', { call: 'lookup', fault: 'html', times: 1 })
    const left: number[] = []
    const end = practising.station.onChange(({ training: now }) => left.push(now?.planned.length ?? -1))
    await practising.scanAndLookUp()
    await expect.poll(() => left.at(-1)).toBe(0)
    end()
  })

  it('takes as few calls as it is told to', async () => {
    const weather = { latencyMs: 0, jitterMs: 0, rateLimit: { perSecond: 1, retryAfter: 'seconds' } }
    await practising.ask('training.setWeather', weather)
    expect(training()?.weather).toEqual(weather)
    const { cloud } = practising.station
    const serial = deviceSerialSchema.parse(SERIAL)
    const answers = await Promise.all([1, 2, 3, 4].map(() => cloud.lookUp(serial)))
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer]))
    expect(refused.length).toBeGreaterThan(0)
    for (const { problem, retryAfterMs } of refused) {
      expect(problem.code).toBe('cloud-busy')
      expect(retryAfterMs).toBeGreaterThan(0)
    }
  })

  it('is well again after a reset', async () => {
    await practising.ask('training.fail', { call: 'lookup', fault: 'status-503', times: 10_000 })
    await practising.ask('training.setWeather', { latencyMs: 5000, jitterMs: 0, rateLimit: null })
    await practising.ask('training.reset', {})
    expect(training()).toEqual({ planned: [], weather: { latencyMs: 0, jitterMs: 0, rateLimit: null } })
    expect(await practising.scanAndLookUp()).toBe('found')
  })

  it.each([
    { call: 'lookup', fault: 'no-such-fault', times: 1 },
    { call: 'delete', fault: 'html', times: 1 },
    { call: 'lookup', fault: 'html', times: 0 },
    { call: 'lookup', fault: 'html', times: 10_001 },
  ])('refuses a wish that the menu does not have: %o', async (failure) => {
    expect(await practising.ask('training.fail', failure)).toMatchObject({
      problem: { code: 'malformed-request' },
    })
  })
})

describe('a station that works with RSA', () => {
  it.each([
    ['training.fail', { call: 'lookup', fault: 'html', times: 1 }],
    ['training.setWeather', { latencyMs: 1, jitterMs: 0, rateLimit: null }],
    ['training.reset', {}],
  ] as const)('refuses %s, and shows nothing to practise', async (name, request) => {
    const kit = await openKit()
    expect(await kit.ask(name, request)).toMatchObject({ problem: { code: 'not-in-training' } })
    expect(kit.station.snapshot().training).toBeNull()
    await kit.close()
  })
})
