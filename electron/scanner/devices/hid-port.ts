/** One top-level collection of a HID device, as the operating system lists it. A device may have several. */
export interface ListedHid {
  readonly path: string
  readonly vendorId: number
  readonly productId: number
  /** Empty where the device has none. */
  readonly serialNumber: string
  /** Maker and product as the device names itself; may be empty. */
  readonly name: string
  /** The USB interface; -1 where the operating system does not say. */
  readonly interface: number
  readonly usagePage: number | undefined
  readonly usage: number | undefined
}

/** What an open device tells. */
export interface HidListener {
  /** A report, with its id where the device has ids. Its memory may be used again afterwards. */
  readonly onReport: (report: Uint8Array) => void
  /** Reading ended: unplugged, most of the time. Told once. */
  readonly onEnd: (cause: string) => void
}

/** An open device. Each verb rejects with an Error that says what the operating system said. */
export interface OpenHid {
  /** Sends an output report; its id comes first, 0 where the device has no ids. */
  readonly write: (report: readonly number[]) => Promise<void>
  readonly sendFeature: (report: readonly number[]) => Promise<void>
  /** Ends it; a second time does nothing. */
  readonly close: () => Promise<void>
}

/** The way to the HID devices of this computer. Rejects where it does not work, with an Error that says why. */
export interface HidPort {
  readonly list: () => Promise<readonly ListedHid[]>
  readonly open: (path: string, listener: HidListener) => Promise<OpenHid>
}
