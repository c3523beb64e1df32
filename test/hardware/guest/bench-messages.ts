/** What the checks, which have no rights, and the bench, which is root, say to each other. */

/** A device as it is plugged in. */
export interface DeviceSpec {
  readonly name: string
  readonly vendorId: number
  readonly productId: number
  readonly serialNumber: string
  /** The report descriptors of its interfaces; a device of user space (`hid`) has one. */
  readonly interfaces: readonly Uint8Array[]
  /** Made in user space, or a USB device on a virtual cable. */
  readonly by: 'hid' | 'usb'
  /** Whether the bench gives the checks' account the right to it, after it appeared. */
  readonly granted: boolean
}

/** What a device is told by the computer that it is plugged into. */
export type CordEvent =
  { readonly kind: 'open' | 'close' } | { readonly kind: 'output' | 'feature'; readonly report: Uint8Array }

/** A device that is plugged in, seen from the device's side. */
export interface Cord {
  /** Sends reports of one interface, in their order; resolves when the kernel has taken them. */
  readonly send: (reports: readonly Uint8Array[], interfaceNumber: number) => Promise<void>
  readonly unplug: () => Promise<void>
}

/** What the checks ask of the bench. `device` is the number that `plug` answered. */
export type Order =
  | { readonly verb: 'plug'; readonly device: DeviceSpec }
  | {
      readonly verb: 'send'
      readonly device: number
      readonly reports: readonly Uint8Array[]
      readonly interfaceNumber: number
    }
  | { readonly verb: 'unplug'; readonly device: number }
  | { readonly verb: 'grant'; readonly device: number }
  | { readonly verb: 'unplug-all' }

/** What `plug` answers: its number and its device files. */
export interface Plugged {
  readonly device: number
  readonly files: DeviceFiles
}

/** Where a device appeared. */
export interface DeviceFiles {
  /** `/dev/hidrawN`, one for each interface, in their order. */
  readonly hidraw: readonly string[]
  /** `/dev/input/eventN`, where it is a keyboard as well. */
  readonly keys: readonly string[]
}

/** From the checks to the bench. */
export type FromChecks =
  | { readonly is: 'order'; readonly id: number; readonly order: Order }
  | { readonly is: 'plan'; readonly checks: number }
  | { readonly is: 'checked'; readonly name: string; readonly failure: string | null; readonly ms: number }

/** From the bench to the checks. */
export type FromBench =
  | { readonly is: 'done'; readonly id: number; readonly plugged: Plugged | null }
  | { readonly is: 'refused'; readonly id: number; readonly cause: string }
  | { readonly is: 'event'; readonly device: number; readonly event: CordEvent }
