import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { HidListener } from '../../../../electron/scanner/devices/hid-port.ts'
import { nodeHidPort } from '../../../../electron/scanner/devices/node-hid-port.ts'
import { settled } from '../../../scanners/fake-clock.ts'

/** node-hid as it was measured: what it does, in the order in which it does it. */
const computer = vi.hoisted(() => {
  const seen: { devices: unknown[]; opened: unknown[]; log: string[] } = { devices: [], opened: [], log: [] }
  // Each of these may be made to fail.
  const verb = () => vi.fn(async () => undefined)
  return { ...seen, open: verb(), close: verb(), write: verb() }
})

vi.mock('node-hid', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class HIDAsync extends Emitter {
    closed = false

    constructor() {
      super()
      this.on('newListener', (event: string) => {
        computer.log.push(`on ${event}`)
        if (event === 'data')
          process.nextTick(() => computer.log.push(this.closed ? 'read after close' : 'read'))
      })
      computer.opened.push(this)
    }

    static async open(path: string): Promise<HIDAsync> {
      computer.log.push(`open ${path}`)
      await computer.open()
      return new HIDAsync()
    }

    async close(): Promise<void> {
      computer.log.push('close')
      this.closed = true
      await computer.close()
    }

    async write(report: number[]): Promise<number> {
      computer.log.push(`write ${report.join(' ')}`)
      await computer.write()
      return report.length
    }

    async sendFeatureReport(report: number[]): Promise<number> {
      computer.log.push(`feature ${report.join(' ')}`)
      return report.length
    }
  }
  return { HIDAsync, devicesAsync: async () => computer.devices }
})

beforeEach(() => {
  Object.assign(computer, { devices: [], opened: [], log: [] })
})

/** Opens a device; what it tells is kept. */
async function open(listener: Partial<HidListener> = {}) {
  const reports: string[] = []
  const ends: string[] = []
  const hid = await nodeHidPort().open('/dev/hidraw0', {
    onReport: (report) => reports.push(Buffer.from(report).toString('hex')),
    onEnd: (cause) => ends.push(cause),
    ...listener,
  })
  const [device] = computer.opened
  if (!(device instanceof EventEmitter)) throw new Error('nothing was opened')
  return { hid, device, reports, ends }
}

describe('listing', () => {
  const listed = {
    vendorId: 0x0c2e,
    productId: 0x1007,
    path: '/dev/hidraw0',
    serialNumber: 'S1',
    manufacturer: 'Honeywell',
    product: 'Voyager',
    release: 1,
    interface: 2,
    usagePage: 0x8c,
    usage: 2,
  }
  const one = async (change: object) => {
    computer.devices = [{ ...listed, ...change }]
    return (await nodeHidPort().list())[0]
  }

  it('gives what is known of each device', async () => {
    expect(await one({})).toEqual({
      vendorId: 0x0c2e,
      productId: 0x1007,
      path: '/dev/hidraw0',
      serialNumber: 'S1',
      name: 'Honeywell Voyager',
      interface: 2,
      usagePage: 0x8c,
      usage: 2,
    })
  })

  it('gives nothing for a device without a path', async () => {
    expect(await one({ path: undefined })).toBeUndefined()
  })

  it.each([
    ['a missing serial number', { serialNumber: undefined }, { serialNumber: '' }],
    ['a missing maker', { manufacturer: undefined }, { name: 'Voyager' }],
    ['a missing product', { product: '' }, { name: 'Honeywell' }],
    ['no name at all', { manufacturer: undefined, product: undefined }, { name: '' }],
    [
      'blanks around a name',
      { manufacturer: ' Honeywell', product: 'Voyager  ' },
      { name: 'Honeywell Voyager' },
    ],
    ['a very long name', { product: 'x'.repeat(500) }, { name: `Honeywell ${'x'.repeat(90)}` }],
    ['a very long serial number', { serialNumber: '1'.repeat(500) }, { serialNumber: '1'.repeat(100) }],
    [
      'unknown usages',
      { usagePage: undefined, usage: undefined },
      { usagePage: undefined, usage: undefined },
    ],
  ])('copes with %s', async (_, change, expected) => {
    expect(await one(change)).toMatchObject(expected)
  })
})

describe('opening', () => {
  it('listens to errors before data, once each, and hands the device out when reading has begun', async () => {
    const { hid, device } = await open()
    await hid.close()
    await settled()
    expect(computer.log).toEqual(['open /dev/hidraw0', 'on error', 'on data', 'read', 'close'])
    expect([device.listenerCount('error'), device.listenerCount('data')]).toEqual([1, 1])
  })

  it.each([
    [
      'an Error',
      new Error('cannot open device with path /dev/hidraw0: Permission denied\n  at native'),
      /Permission denied$/,
    ],
    ['a string', 'Permission denied', /^Permission denied$/],
    ['a long text', new Error('x'.repeat(500)), /^x{200}$/],
  ])('rejects with an Error that says why, in one line: %s', async (_, failure, says) => {
    computer.open.mockRejectedValueOnce(failure)
    const failed = open()
    await expect(failed).rejects.toBeInstanceOf(Error)
    await expect(failed).rejects.toThrow(says)
  })
})

describe('reading', () => {
  it('gives each report, by one listener', async () => {
    const { device, reports } = await open()
    device.emit('data', Buffer.from([2, 1, 0x31]))
    device.emit('data', Buffer.from([2, 1, 0x32]))
    expect([reports, device.listenerCount('data')]).toEqual([['020131', '020132'], 1])
  })

  it.each([
    [
      'as a string, which is what an unplug gives',
      'could not read from HID device',
      'could not read from HID device',
    ],
    ['as an Error, which a listener that throws gives', new Error('a defect\n  at'), 'a defect'],
    ['as nothing', undefined, 'undefined'],
  ])('ends with an error %s; told once', async (_, error, cause) => {
    const { device, ends } = await open()
    device.emit('error', error)
    device.emit('error', 'and again')
    expect(ends).toEqual([cause])
  })

  it('tells nothing any more once it is being closed', async () => {
    const { hid, device, reports, ends } = await open()
    const closing = hid.close()
    device.emit('data', Buffer.from([2]))
    device.emit('error', 'could not read from HID device')
    await closing
    expect([reports, ends]).toEqual([[], []])
  })

  it('never leaves an error without a listener: that would end the process', async () => {
    const { hid, device } = await open()
    await hid.close()
    expect(device.emit('error', 'late')).toBe(true)
  })
})

describe('closing', () => {
  it('runs once, however often it is asked for', async () => {
    const { hid } = await open()
    await Promise.all([hid.close(), hid.close()])
    await hid.close()
    expect(computer.log.filter((each) => each === 'close')).toHaveLength(1)
  })

  it('does not fail, whatever node-hid says', async () => {
    computer.close.mockRejectedValueOnce(new Error('device is closed'))
    const { hid } = await open()
    await expect(hid.close()).resolves.toBeUndefined()
  })
})

describe('sending', () => {
  it('passes the report on, its id first', async () => {
    const { hid } = await open()
    await hid.write([4, 0x20])
    await hid.sendFeature([254, 1])
    expect(computer.log.slice(-2)).toEqual(['write 4 32', 'feature 254 1'])
  })

  it.each([
    ['an Error', new Error('Cannot write to hid device\nmore')],
    ['a string', 'Cannot write to hid device'],
  ])('rejects with an Error where the device takes nothing: %s', async (_, failure) => {
    computer.write.mockRejectedValueOnce(failure)
    const { hid } = await open()
    const failed = hid.write([4, 0x20])
    await expect(failed).rejects.toBeInstanceOf(Error)
    await expect(failed).rejects.toThrow('Cannot write to hid device')
  })
})
