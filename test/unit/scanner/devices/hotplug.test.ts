import { mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hotplugOf, SILENT_HOTPLUG, watchDeviceFiles } from '../../../../electron/scanner/devices/hotplug.ts'
import { readDescriptor } from '../../../../electron/scanner/devices/read-descriptor.ts'
import { settled } from '../../../scanners/fake-clock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Ends when the operating system has told of a file, whoever watches. */
function seen(file: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_event, name) => {
      if (name !== file) return
      watcher.close()
      resolve()
    })
  })
}

describe('the folder of device files', () => {
  it('tells of hidraw devices that come and go, and of no others', async () => {
    let told = 0
    let next = Promise.withResolvers<undefined>()
    const end = watchDeviceFiles(folder).start(
      () => {
        told += 1
        next.resolve(undefined)
      },
      () => {
        next.reject(new Error('lost'))
      },
    )
    const last = seen('hid')
    for (const name of ['tty0', 'input', 'usbmon1', 'hid']) writeFileSync(join(folder, name), '')
    await last
    await settled()
    expect(told).toBe(0)

    writeFileSync(join(folder, 'hidraw12'), '')
    await next.promise
    next = Promise.withResolvers<undefined>()
    rmSync(join(folder, 'hidraw12'))
    await next.promise
    end()

    const before = told
    const another = seen('hidraw13')
    writeFileSync(join(folder, 'hidraw13'), '')
    await another
    await settled()
    expect(told).toBe(before)
  })

  it('is lost where it can’t be watched', () => {
    let lost = 0
    const end = watchDeviceFiles(join(folder, 'nowhere')).start(
      () => undefined,
      () => {
        lost += 1
      },
    )
    expect(lost).toBe(1)
    end()
  })
})

describe('an operating system', () => {
  it('tells on Linux, and is asked now and then elsewhere', () => {
    expect(hotplugOf('linux').tells).toBe(true)
    expect([hotplugOf('win32'), hotplugOf('darwin')]).toEqual([SILENT_HOTPLUG, SILENT_HOTPLUG])
    expect(SILENT_HOTPLUG.tells).toBe(false)
    SILENT_HOTPLUG.start(
      () => undefined,
      () => undefined,
    )()
  })
})

describe('the descriptor of a device', () => {
  it.each([
    ['a path of Windows', String.raw`\\?\hid#vid_0c2e&pid_1007#7&1`],
    ['a path of macOS', 'DevSrvsID:4294969860'],
    ['a device that is not there', '/dev/hidraw999999'],
    ['a path that climbs', '/dev/hidraw0/../../etc/passwd'],
    ['nothing', ''],
  ])('is unknown for %s', async (_, path) => {
    expect(await readDescriptor(path)).toBeNull()
  })
})
