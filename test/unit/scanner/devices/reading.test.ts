import { describe, expect, it } from 'vitest'
import { PART_TIMEOUT_MS } from '../../../../electron/scanner/decoder.ts'
import { POLL_MS } from '../../../../electron/scanner/scanners.ts'
import { settled } from '../../../scanners/fake-clock.ts'
import { honeywell, ibmHandheld, zebra } from '../../../scanners/fake-devices.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'
import { encodeReports, hex } from '../../../scanners/reports.ts'
import { openCounter, type CounterWishes } from './counter.ts'

const A = '/dev/hidraw0'
const B = '/dev/hidraw1'
const [FIRST = new Uint8Array(), REST = new Uint8Array()] = encodeReports('honeywell', 'x'.repeat(60))

async function withHoneywell(wishes: CounterWishes = {}) {
  const hid = wishes.hid ?? createFakeHid()
  hid.plug(honeywell(A))
  return openCounter({ ...wishes, hid })
}

describe('a code', () => {
  it('comes with its identifier, its symbology and its raw reports', async () => {
    const { hid, scans } = await withHoneywell()
    hid.report(A, FIRST)
    hid.report(A, REST)
    expect(scans).toEqual([
      {
        scan: { text: 'x'.repeat(60), symbology: 'Code 128', source: 'hid-pos' },
        aim: ']C0',
        raw: [hex(FIRST), hex(REST)],
        deviceName: 'Honeywell Voyager 1602g',
      },
    ])
  })

  it('whose rest does not come is dropped after the time, by the clock alone', async () => {
    const { hid, clock, heard, troubles } = await withHoneywell()
    hid.report(A, FIRST)
    await clock.advance(PART_TIMEOUT_MS - 1)
    expect(heard).toEqual([])
    await clock.advance(1)
    expect(troubles).toMatchObject([
      {
        problem: { code: 'code-incomplete' },
        raw: [hex(FIRST)],
        source: 'hid-pos',
        deviceName: 'Honeywell Voyager 1602g',
      },
    ])
    await clock.advance(10_000)
    expect([heard.length, clock.pending()]).toEqual([1, 0])
  })

  it('leaves no timer when it is whole', async () => {
    const { hid, clock } = await withHoneywell()
    hid.report(A, FIRST)
    hid.report(A, REST)
    expect(clock.pending()).toBe(0)
  })

  it('shows none of the reports of one that was passed over before it', async () => {
    const { hid, clock, scans, send } = await withHoneywell()
    hid.report(A, FIRST)
    hid.report(A, FIRST.with(3, 0x51))
    hid.report(A, FIRST.with(3, 0x51))
    await clock.advance(PART_TIMEOUT_MS)
    await send(A, 'honeywell', '140100080')
    expect(scans.map(({ raw }) => raw.length)).toEqual([1])
  })

  it('shows only its own reports, not those of an answer or of another id before it', async () => {
    const { hid, scans, send } = await withHoneywell()
    await send(A, 'honeywell', 'REVINF', { aim: ']X0', codeId: '?' })
    hid.report(A, REST.with(0, 3))
    await send(A, 'honeywell', '140100080')
    expect(scans.map(({ raw }) => raw.length)).toEqual([1])
  })
})

describe('garbage', () => {
  it('is told and does no harm to the next scan', async () => {
    const { hid, heard, send } = await withHoneywell()
    for (const bytes of [[2], [2, 255], [0, 0, 0], [2, ...new Array<number>(63).fill(0x5d)]]) {
      hid.report(A, Uint8Array.from(bytes))
    }
    await send(A, 'honeywell', '140100080')
    expect(heard.at(-1)).toBe('140100080')
    expect(heard.slice(0, -1).every((each) => each === '(report-malformed)')).toBe(true)
  })

  it('from an IBM hand-held is told as well', async () => {
    const hid = createFakeHid()
    hid.plug(ibmHandheld(B))
    const { troubles } = await openCounter({ hid })
    hid.report(B, new Uint8Array(64))
    expect(troubles).toMatchObject([{ problem: { code: 'report-malformed' }, source: 'ibm-handheld' }])
  })
})

describe('an error while reading', () => {
  it('that is no unplug makes the station open the scanner again', async () => {
    const { hid, clock, only, heard, send } = await withHoneywell()
    await clock.advance(60_000)
    hid.failReading(A, 'could not read from HID device')
    await settled()
    await send(A, 'honeywell', '140100080')
    expect([only().state, hid.opens(A), hid.openHandles(), heard]).toEqual(['ready', 2, 1, ['140100080']])
  })

  it('that comes back at once each time is no endless loop, and ends when the scanner works again', async () => {
    const hid = createFakeHid()
    hid.breakReading(A, 'could not read from HID device')
    const { clock, states } = await withHoneywell({ hid })
    for (let turn = 0; turn < 50; turn += 1) await settled()
    expect(hid.opens(A)).toBeLessThan(3)
    await clock.advance(60_000)
    expect(hid.opens(A)).toBeGreaterThan(10)
    expect(hid.opens(A)).toBeLessThan(40)
    hid.breakReading(A, null)
    await clock.advance(POLL_MS)
    await clock.advance(POLL_MS)
    expect([states().map(([, state]) => state), hid.openHandles()]).toEqual([['ready'], 1])
  })

  it('may come from a listener that throws; the station goes on', async () => {
    const throwing = { now: true }
    const { hid, clock, only, heard, send } = await withHoneywell({
      takes: () => {
        if (throwing.now) throw new Error('a defect')
        return true
      },
    })
    await clock.advance(60_000)
    await send(A, 'honeywell', '140100080')
    throwing.now = false
    await send(A, 'honeywell', '140100081')
    expect([only().state, hid.openHandles(), heard]).toEqual(['ready', 1, ['140100080', '140100081']])
  })

  it('in the middle of a code leaves no half of it', async () => {
    const { hid, clock, heard, send } = await withHoneywell()
    await clock.advance(60_000)
    hid.report(A, FIRST)
    hid.failReading(A, 'could not read from HID device')
    await settled()
    hid.report(A, REST)
    await send(A, 'honeywell', '140100080')
    // What is left of the code comes to a handle that knows nothing of it: only a short one could be told apart.
    expect(heard[0]).toBe('(code-incomplete)')
    expect(heard.at(-1)).toBe('140100080')
  })
})

describe('a scanner that floods', () => {
  const OTHER = REST.with(0, 3)

  it('is told once, dropped, and read again after a quiet second', async () => {
    const { hid, clock, heard, troubles, send } = await withHoneywell()
    for (let count = 0; count < 250; count += 1) hid.report(A, OTHER)
    expect(heard).toEqual([])
    for (let count = 0; count < 5000; count += 1) hid.report(A, OTHER)
    await send(A, 'honeywell', 'lost')
    expect(troubles).toMatchObject([
      { problem: { code: 'scanner-flood', values: { name: 'Honeywell Voyager 1602g', count: 250 } } },
    ])
    await clock.advance(999)
    await send(A, 'honeywell', 'lost')
    await clock.advance(1000)
    await send(A, 'honeywell', '140100080')
    expect(heard).toEqual(['(scanner-flood)', '140100080'])
  })

  it('may flood again, and is told again', async () => {
    const { hid, clock, heard } = await withHoneywell()
    for (let flood = 0; flood < 3; flood += 1) {
      for (let count = 0; count < 1000; count += 1) hid.report(A, OTHER)
      await clock.advance(1000)
    }
    expect(heard).toEqual(['(scanner-flood)', '(scanner-flood)', '(scanner-flood)'])
  })

  it('with codes is stopped earlier: nobody scans twenty things in a second', async () => {
    const { heard, troubles, send } = await withHoneywell()
    for (let count = 0; count < 40; count += 1) await send(A, 'honeywell', `${count}`)
    expect(heard).toEqual([...Array.from({ length: 20 }, (_, count) => `${count}`), '(scanner-flood)'])
    expect(troubles).toMatchObject([{ problem: { values: { count: 20 } } }])
  })

  it('with nonsense is stopped as early', async () => {
    const { hid, heard } = await withHoneywell()
    for (let count = 0; count < 400; count += 1) hid.report(A, REST.with(1, 200))
    expect(heard).toHaveLength(21)
    expect(heard.at(-1)).toBe('(scanner-flood)')
  })

  it('in the middle of a code makes no half of it', async () => {
    const { hid, clock, heard, send } = await withHoneywell()
    hid.report(A, FIRST)
    for (let count = 0; count < 300; count += 1) hid.report(A, OTHER)
    hid.report(A, REST)
    await clock.advance(2000)
    await send(A, 'honeywell', '140100080')
    expect(heard).toEqual(['(scanner-flood)', '140100080'])
  })

  it('tells nothing of half a code that it held', async () => {
    const { hid, clock, heard } = await withHoneywell()
    for (let count = 0; count < 300; count += 1) hid.report(A, OTHER)
    hid.report(A, FIRST)
    await clock.advance(60_000)
    expect([heard, clock.pending()]).toEqual([['(scanner-flood)'], 0])
  })

  it('is not one whose codes come steadily, twenty a second', async () => {
    const { clock, heard, send } = await withHoneywell()
    for (let count = 0; count < 100; count += 1) {
      await send(A, 'honeywell', `${count}`)
      await clock.advance(50)
    }
    expect(heard).toHaveLength(100)
    expect(heard).not.toContain('(scanner-flood)')
  })

  it('does not keep another from being read', async () => {
    const { hid, clock, heard, send } = await withHoneywell()
    hid.plug(zebra(B))
    await clock.advance(3000)
    for (let count = 0; count < 1000; count += 1) hid.report(A, OTHER)
    await send(B, 'zebra', '140100080')
    expect(heard).toEqual(['(scanner-flood)', '140100080'])
  })

  it('is not one that sends steadily, as fast as a scanner may', async () => {
    const { hid, clock, heard } = await withHoneywell()
    for (let report = 0; report < 2000; report += 1) {
      hid.report(A, OTHER)
      await clock.advance(5)
    }
    expect(heard).toEqual([])
  })
})
