/** The bench: root's side of the test. It plugs virtual scanners in and out as the checks ask for it. */
import { chown } from 'node:fs/promises'
import type { Cord, CordEvent, DeviceFiles, DeviceSpec, Order, Plugged } from './bench-messages.ts'
import { deviceFiles } from './device-files.ts'
import { plugUhid } from './uhid.ts'
import { plugUsb } from './usb-gadget.ts'

/** The account without rights that the checks run as. */
export const ACCOUNT = 1000
/** The group that the udev rule gives the scanners to. */
export const PLUGDEV = 46

interface OnBench {
  readonly cord: Cord
  readonly files: DeviceFiles
}

/** Carries out what the checks ask for. */
export interface Bench {
  obey(order: Order): Promise<Plugged | null>
}

/** Sets an empty bench up. `tell` gets what the computer says to each device. */
export function createBench(tell: (device: number, event: CordEvent) => void): Bench {
  const plugged = new Map<number, OnBench>()
  let last = 0

  const find = (device: number): OnBench => {
    const found = plugged.get(device)
    if (found === undefined) throw new Error(`device ${device} is not on the bench`)
    return found
  }

  async function plug(spec: DeviceSpec): Promise<Plugged> {
    const device = ++last
    const told = (event: CordEvent) => tell(device, event)
    const cord = spec.by === 'usb' ? await plugUsb(spec, told) : plugUhid(spec, told)
    const files = await deviceFiles(spec.serialNumber, spec.interfaces.length)
    plugged.set(device, { cord, files })
    if (spec.granted) await grant(files)
    return { device, files }
  }

  async function unplug(device: number): Promise<void> {
    const { cord } = find(device)
    plugged.delete(device)
    await cord.unplug()
  }

  return {
    obey: async (order) => {
      switch (order.verb) {
        case 'plug':
          return plug(order.device)
        case 'send':
          await find(order.device).cord.send(order.reports, order.interfaceNumber)
          return null
        case 'unplug':
          await unplug(order.device)
          return null
        case 'grant':
          await grant(find(order.device).files)
          return null
        case 'unplug-all':
          for (const device of [...plugged.keys()]) await unplug(device)
          return null
      }
    },
  }
}

async function grant({ hidraw, keys }: DeviceFiles): Promise<void> {
  for (const node of [...hidraw, ...keys]) await chown(node, ACCOUNT, ACCOUNT)
}
