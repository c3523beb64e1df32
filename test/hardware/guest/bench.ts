/** The bench: root's side of the test. It plugs virtual scanners in and out as the checks ask for it. */
import { chown } from 'node:fs/promises'
import type { Cord, CordEvent, DeviceSpec, Order, Plugged } from './bench-messages.ts'
import { deviceFiles } from './device-files.ts'
import { plugUhid } from './uhid.ts'
import { plugUsb } from './usb-gadget.ts'

/** The account without rights that the checks run as. */
export const ACCOUNT = 1000

interface OnBench {
  readonly cord: Cord
  readonly nodes: readonly string[]
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
    const nodes = await deviceFiles(spec.serialNumber, spec.interfaces.length)
    plugged.set(device, { cord, nodes })
    if (spec.granted) await grant(nodes)
    return { device, nodes }
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
          await grant(find(order.device).nodes)
          return null
        case 'unplug-all':
          for (const device of [...plugged.keys()]) await unplug(device)
          return null
      }
    },
  }
}

async function grant(nodes: readonly string[]): Promise<void> {
  for (const node of nodes) await chown(node, ACCOUNT, ACCOUNT)
}
