/** The device files of a device, found as the kernel tells of them under `/sys/class/hidraw`. */
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs'
import type { DeviceFiles } from './bench-messages.ts'

const HIDRAW = '/sys/class/hidraw'
const LIMIT_MS = 10_000
/** sysfs tells nothing by itself; the folder of device files does, but a moment earlier. */
const AGAIN_MS = 10

/** Resolves when a device with this serial number has a hidraw device file for each of its interfaces. */
export async function deviceFiles(serialNumber: string, interfaces: number): Promise<DeviceFiles> {
  const started = performance.now()
  for (;;) {
    const names = namesOf(serialNumber)
    if (names.length >= interfaces) {
      return { hidraw: names.map((name) => `/dev/${name}`), keys: names.flatMap(keysOf) }
    }
    if (performance.now() - started > LIMIT_MS) {
      throw new Error(`no device file for ${serialNumber} within ${LIMIT_MS / 1000} s`)
    }
    await change()
  }
}

function namesOf(serialNumber: string): readonly string[] {
  const found = readdirSync(HIDRAW).flatMap((name) => {
    const told = factsOf(name)
    return told.get('HID_UNIQ') === serialNumber ? [{ name, phys: told.get('HID_PHYS') ?? '' }] : []
  })
  return found.toSorted((one, other) => (one.phys < other.phys ? -1 : 1)).map(({ name }) => name)
}

/** The input device that the kernel made beside a hidraw device is there before it. */
function keysOf(name: string): readonly string[] {
  const inputs = `${HIDRAW}/${name}/device/input`
  if (!existsSync(inputs)) return []
  const events = readdirSync(inputs).flatMap((input) => readdirSync(`${inputs}/${input}`))
  return events.filter((event) => /^event[0-9]+$/.test(event)).map((event) => `/dev/input/${event}`)
}

function factsOf(name: string): ReadonlyMap<string, string> {
  try {
    const lines = readFileSync(`${HIDRAW}/${name}/device/uevent`, 'utf8').split('\n')
    return new Map(lines.map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)]))
  } catch {
    // It went away while it was looked at.
    return new Map()
  }
}

/** The next change among the device files, or a moment later. */
function change(): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      watcher.close()
      resolve()
    }
    const watcher = watch('/dev', finish)
    const timer = setTimeout(finish, AGAIN_MS)
  })
}
