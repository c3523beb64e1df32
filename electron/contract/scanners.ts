import { z } from 'zod'
import { problemSchema } from './problem.ts'
import { testScanSchema } from './scan.ts'
import { wedgeProfileSchema } from './wedge-profile.ts'

/** How a USB scanner talks to this computer. */
export const scannerProtocolSchema = z.enum(['hid-pos', 'ibm-handheld', 'keyboard'])
/** How a USB scanner talks to this computer. */
export type ScannerProtocol = z.infer<typeof scannerProtocolSchema>

/** The makers whose scanners the station can name, and say how to switch to HID POS. */
export const scannerMakerSchema = z.enum([
  'Honeywell',
  'Zebra',
  'Datalogic',
  'Newland',
  'Code',
  'Intermec',
  'Access-IS',
  'IDTech',
  'Metrologic',
])
/** A maker of scanners. */
export type ScannerMaker = z.infer<typeof scannerMakerSchema>

/** Where one scanner stands. Everything but `opening` and `ready` has a problem that says what to do. */
export const scannerDeviceStateSchema = z.enum([
  'opening',
  'ready',
  'no-permission',
  'busy',
  'keyboard-mode',
  'failed',
])
/** Where one scanner stands. */
export type ScannerDeviceState = z.infer<typeof scannerDeviceStateSchema>

/** One scanner that the operating system lists. */
export const scannerDeviceSchema = z.strictObject({
  /** Names it while it is plugged in: vendor, product, serial number, and its place among equals. */
  deviceKey: z.string().max(300),
  name: z.string().max(120),
  maker: scannerMakerSchema.nullable(),
  vendorId: z.int().min(0).max(0xffff),
  productId: z.int().min(0).max(0xffff),
  protocol: scannerProtocolSchema,
  state: scannerDeviceStateSchema,
  /** Whether its own report descriptor says how to read it; false goes by the makers' known layouts. */
  described: z.boolean(),
  /** Whether it can beep when the station asks it to. */
  canBeep: z.boolean(),
  /** Whether the station can switch it from keyboard mode by itself. */
  canSwitch: z.boolean(),
  problem: problemSchema.nullable(),
})
/** One scanner that the operating system lists. */
export type ScannerDevice = z.infer<typeof scannerDeviceSchema>

/** The scanners in one word, for the status line: the best of them decides. */
export const scannerStatusSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('ready'), name: z.string(), count: z.int().positive() }),
  z.strictObject({ state: z.literal('no-permission'), name: z.string() }),
  z.strictObject({ state: z.literal('keyboard-mode'), name: z.string() }),
  z.strictObject({ state: z.literal('failed'), name: z.string() }),
  /** The scanners' driver does not work on this computer. */
  z.strictObject({ state: z.literal('unavailable'), cause: z.string() }),
])
/** The scanners in one word. */
export type ScannerStatus = z.infer<typeof scannerStatusSchema>

/** When a scanner is asked to beep: never, when its scan was refused, or at each scan. */
export const scannerFeedbackSchema = z.enum(['off', 'refused', 'all'])
/** When a scanner is asked to beep. */
export type ScannerFeedback = z.infer<typeof scannerFeedbackSchema>

/** What the scanner screen shows. While it is open a scan is tested and takes no device in. */
export const scannerScreenSchema = z.strictObject({
  /** The last scans, the newest first. */
  scans: z.array(testScanSchema),
  /** Learning how a scanner in keyboard mode types; null where nothing is being learnt. */
  learning: z
    .strictObject({
      /** How many of the three scans are there. */
      runs: z.int().min(0).max(3),
      /** What was learnt, until somebody keeps it. */
      profile: wedgeProfileSchema.nullable(),
      /** Why the last scan did not count. */
      problem: problemSchema.nullable(),
    })
    .nullable(),
  /** All of this as text for support. */
  report: z.string(),
})
/** What the scanner screen shows. */
export type ScannerScreen = z.infer<typeof scannerScreenSchema>
