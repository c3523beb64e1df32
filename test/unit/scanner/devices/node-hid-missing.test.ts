import { describe, expect, it, vi } from 'vitest'
import { nodeHidPort } from '../../../../electron/scanner/devices/node-hid-port.ts'
import { openCounter } from './counter.ts'
import { createFakeHid } from '../../../scanners/fake-hid.ts'

vi.mock('node-hid', () => {
  throw new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory')
})

describe('node-hid whose native part misses a library', () => {
  it('is loaded on first use alone, and then every verb rejects', async () => {
    const port = nodeHidPort()
    await expect(port.list()).rejects.toThrow()
    await expect(
      port.open('/dev/hidraw0', { onReport: () => undefined, onEnd: () => undefined }),
    ).rejects.toThrow()
  })

  it('leaves a station that works without it, and says so', async () => {
    const { scanners } = await openCounter({ hid: { ...createFakeHid(), port: nodeHidPort() } })
    await scanners.lookAgain()
    expect(scanners.status()).toMatchObject({ state: 'unavailable' })
    await scanners.close()
  })
})
