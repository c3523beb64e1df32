import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REREAD_MS } from '../../electron/contract/scan-policy.ts'
import type { ScanTold } from '../../electron/station/take-scans.ts'
import { honeywell } from '../scanners/fake-devices.ts'
import { createFakeHid, type FakeHid } from '../scanners/fake-hid.ts'
import { encodeReports } from '../scanners/reports.ts'
import { openKit, SERIAL, type Kit } from './kit.ts'

const PATH = '/dev/hidraw0'
const OTHER = '140100086'

let hid: FakeHid
let kit: Kit
let told: ScanTold[]
beforeEach(async () => {
  hid = createFakeHid()
  hid.plug(honeywell(PATH))
  kit = await openKit({ scanners: hid })
  told = []
  kit.station.onScan((each) => told.push(each))
  await kit.ask('scanners.lookAgain', {})
})
afterEach(async () => {
  await kit.close()
})

function scan(text: string): void {
  for (const report of encodeReports('honeywell', text)) hid.report(PATH, report)
}

async function found(serial: string): Promise<string> {
  scan(serial)
  const intakeId = kit.station.snapshot().current?.intakeId ?? ''
  await kit.ask('intake.lookUp', { intakeId })
  kit.now = new Date(kit.now.getTime() + REREAD_MS)
  return intakeId
}

describe('a scanner of the station', () => {
  it('is ready as soon as it is found, and says its name', () => {
    const { scanner, scanners } = kit.station.snapshot()
    expect(scanner).toMatchObject({ state: 'ready', count: 1 })
    expect(scanners).toMatchObject([{ protocol: 'hid-pos', state: 'ready', maker: 'Honeywell' }])
  })

  it('opens an intake, which remembers where the scan came from', () => {
    scan(SERIAL)
    expect(kit.station.snapshot().current).toMatchObject({
      state: 'opened',
      deviceSerial: SERIAL,
      source: 'hid-pos',
    })
    expect(told).toMatchObject([{ kind: 'landed', landed: { landed: 'opened', deviceSerial: SERIAL } }])
  })

  it('confirms with a second scan, and takes a device in with two', async () => {
    const intakeId = await found(SERIAL)
    scan(SERIAL)
    expect(told.at(-1)).toMatchObject({ kind: 'landed', landed: { landed: 'confirm', intakeId } })
    await kit.confirm(intakeId)
    expect(kit.state()).toBe('disabled')
    expect(kit.patches()).toHaveLength(1)
  })

  it('is told to beep when its scan is refused, and the page is told why', async () => {
    await found(SERIAL)
    scan(OTHER)
    expect(told.at(-1)).toMatchObject({ kind: 'refused', problem: { code: 'device-in-hand' } })
    expect(hid.written).toEqual([{ path: PATH, report: [4, 0x20] }])
  })

  it('beeps at every scan, or never, as the station was told', async () => {
    await kit.ask('settings.change', { scannerFeedback: 'all' })
    scan(SERIAL)
    expect(hid.written).toEqual([{ path: PATH, report: [4, 0x40] }])
    await kit.ask('settings.change', { scannerFeedback: 'off' })
    scan(OTHER)
    expect(hid.written).toHaveLength(1)
  })

  it('opens nothing with a code that is no serial', () => {
    scan('https://example.org/ds100')
    expect(told).toMatchObject([{ kind: 'refused', problem: { code: 'label-web-address' } }])
    expect(kit.station.snapshot().current).toBeNull()
  })

  it('goes on after it was unplugged and plugged in again elsewhere', async () => {
    hid.unplug(PATH)
    await expect.poll(() => kit.station.snapshot().scanner.state).toBe('none')
    hid.plug(honeywell('/dev/hidraw7'))
    await kit.ask('scanners.lookAgain', {})
    for (const report of encodeReports('honeywell', SERIAL)) hid.report('/dev/hidraw7', report)
    expect(kit.state()).toBe('opened')
  })

  it('leaves no open handle behind when the station is closed', async () => {
    expect(hid.openHandles()).toBe(1)
    await kit.station.close()
    expect(hid.openHandles()).toBe(0)
    kit.reopen()
  })
})

describe('after a stop in the middle', () => {
  it('a device that was held has its turn, and none is lost', async () => {
    const first = await found(SERIAL)
    kit.simulator.failNext('disable', 'hang-after')
    const sending = kit.confirm(first)
    await expect.poll(() => kit.state()).toBe('sending')
    scan(OTHER)
    expect(kit.station.snapshot().held).toMatchObject([{ deviceSerial: OTHER, state: 'opened' }])
    await sending
    await kit.station.close()
    kit.reopen()
    const again = kit.station.snapshot()
    expect([again.current?.deviceSerial, ...again.held.map(({ deviceSerial }) => deviceSerial)]).toContain(
      OTHER,
    )
  })
})

describe('the scanner screen', () => {
  it('shows what a scan is made of, and takes nothing in', async () => {
    await kit.ask('scanners.show', {})
    scan(SERIAL)
    const [test] = kit.station.snapshot().scannerScreen?.scans ?? []
    expect(test).toMatchObject({
      text: SERIAL,
      aim: ']C0',
      symbology: 'Code 128',
      source: 'hid-pos',
      deviceSerial: SERIAL,
      problem: null,
    })
    expect(test?.raw[0]).toMatch(/^0209/)
    expect(kit.station.snapshot().current).toBeNull()
    expect(kit.simulator.requests).toHaveLength(0)
  })

  it('shows keys, and what the label makes of a wrong code', async () => {
    await kit.ask('scanners.show', {})
    const keys = [{ code: 'Digit1', char: '1', at: 5 }]
    expect(await kit.ask('scan.submit', { text: ']C0014010008031', source: 'wedge', keys })).toMatchObject({
      ok: true,
      value: { landed: 'tested' },
    })
    expect(kit.station.snapshot().scannerScreen?.scans).toMatchObject([
      { aim: ']C0', deviceSerial: null, problem: { code: 'label-token-serial' }, raw: ['+0 Digit1'] },
    ])
  })

  it('shows a code that broke off', async () => {
    await kit.ask('scanners.show', {})
    hid.report(PATH, encodeReports('honeywell', 'x'.repeat(60))[0] ?? new Uint8Array())
    await expect
      .poll(() => kit.station.snapshot().scannerScreen?.scans)
      .toMatchObject([{ text: null, source: 'hid-pos', problem: { code: 'code-incomplete' } }])
  })

  it('does not open over a device that waits for its confirmation', async () => {
    await found(SERIAL)
    expect(await kit.ask('scanners.show', {})).toMatchObject({
      ok: false,
      problem: { code: 'scanner-screen-later', values: { open: SERIAL } },
    })
  })

  it('makes way for an intake that somebody wants to see', async () => {
    const intakeId = await found(SERIAL)
    await kit.ask('intake.cancel', { intakeId })
    await kit.ask('scanners.show', {})
    await kit.ask('intake.show', { intakeId })
    expect(kit.station.snapshot()).toMatchObject({ scannerScreen: null, current: { intakeId } })
  })

  it('gives support a report that names scanners and tests', async () => {
    await kit.ask('scanners.show', {})
    scan(SERIAL)
    await kit.ask('scanners.copyReport', {})
    expect(kit.copied).toHaveLength(1)
    expect(kit.copied[0]).toContain('hid-pos, ready, read by its descriptor, beeps')
    expect(kit.copied[0]).toContain(`text "${SERIAL}"`)
  })

  it('forgets its tests when it is closed, and scans are taken in again', async () => {
    await kit.ask('scanners.show', {})
    scan(SERIAL)
    await kit.ask('scanners.leave', {})
    expect(kit.station.snapshot().scannerScreen).toBeNull()
    scan(SERIAL)
    expect(kit.state()).toBe('opened')
  })

  it('learns how a scanner in keyboard mode types, from three scans that are alike', async () => {
    const run = (text: string) => [
      ...Array.from(text).map((char, index) => ({ code: `Digit${char}`, char, at: index * 40 })),
      { code: 'Tab', char: null, at: text.length * 40 },
    ]
    await kit.ask('scanners.show', {})
    await kit.ask('scanners.learn', { on: true })
    await kit.ask('scanners.learnRun', { keys: run(SERIAL) })
    await kit.ask('scanners.learnRun', { keys: run(OTHER) })
    expect(kit.station.snapshot().scannerScreen?.learning).toMatchObject({
      runs: 1,
      problem: { code: 'scans-differ' },
    })
    await kit.ask('scanners.learnRun', { keys: run(SERIAL) })
    await kit.ask('scanners.learnRun', { keys: run(SERIAL) })
    expect(kit.station.snapshot().scannerScreen?.learning).toMatchObject({
      runs: 3,
      profile: { prefix: '', suffix: 'tab' },
      problem: null,
    })
  })
})

describe('what the station file sets about scanners', () => {
  it('wins, is shown as managed, and can’t be changed at the station', async () => {
    await kit.close()
    const kept: unknown[] = []
    const managed = { scannerFeedback: 'off' } as const
    kit = await openKit({ scanners: hid, managed, keepChoices: (choices) => kept.push(choices) })
    expect(kit.station.snapshot()).toMatchObject({ scannerFeedback: 'off', managed: ['scannerFeedback'] })
    expect(await kit.ask('settings.change', { scannerFeedback: 'all' })).toMatchObject({
      ok: false,
      problem: { code: 'setting-managed' },
    })
    await kit.ask('settings.change', { theme: 'dark' })
    // What the station file sets never becomes the station's own.
    expect(kept).toMatchObject([{ theme: 'dark', scannerFeedback: 'refused' }])
  })
})
