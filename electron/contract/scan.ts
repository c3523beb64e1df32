import { z } from 'zod'
import { problemSchema } from './problem.ts'
import { deviceSerialSchema, intakeIdSchema } from './serials.ts'
import { scanSourceSchema } from './words.ts'

/** The longest code that is read, in bytes; a longer one is dropped whole. */
export const LONGEST_CODE = 8192

/** One decoded code. */
export const scanSchema = z.strictObject({
  text: z.string().max(LONGEST_CODE),
  /** The symbology's name in ISO/IEC 15424, for example "Code 128"; null where the scanner does not say. */
  symbology: z.string().nullable(),
  source: scanSourceSchema,
})
/** One decoded code. */
export type Scan = z.infer<typeof scanSchema>

/**
 * What came of a scan that was taken. Every scan gets exactly one of these, or the problem that refused it.
 * `opened` and `resumed`: an intake is on the screen. `confirm`: the device on the screen, scanned once more
 * on purpose. `repeat`: the same serial again at once, which changes nothing. `held`: another device, which
 * opens by itself as soon as the one on the screen is finished. `tested`: the scanner screen shows it.
 */
export const landingSchema = z.enum(['opened', 'resumed', 'confirm', 'repeat', 'held', 'tested'])
/** What came of a scan that was taken. */
export type Landing = z.infer<typeof landingSchema>

/** A scan that was taken, and what came of it. */
export const landedSchema = z.strictObject({
  landed: landingSchema,
  /** The intake on the screen; null for a scan that is held or tested. */
  intakeId: intakeIdSchema.nullable(),
  /** Null where a tested code is no serial. */
  deviceSerial: deviceSerialSchema.nullable(),
  /** At a recycling station: the device's number in the box. */
  number: z.int().positive().optional(),
})
/** A scan that was taken, and what came of it. */
export type Landed = z.infer<typeof landedSchema>

/** A scan on the scanner screen: what came in, and what the station makes of it. Nothing of it is kept. */
export const testScanSchema = z.strictObject({
  at: z.iso.datetime(),
  source: scanSourceSchema,
  /** The scanner's name; null for keys and for a scanner that is gone. */
  device: z.string().nullable(),
  /** Reports in hex, or the keys by name with the pause before each. */
  raw: z.array(z.string()),
  /** Null where the reports held no whole code. */
  text: z.string().nullable(),
  /** The AIM symbology identifier, for example "]C0". */
  aim: z.string().nullable(),
  symbology: z.string().nullable(),
  deviceSerial: deviceSerialSchema.nullable(),
  /** Why it is no scan, or no serial. */
  problem: problemSchema.nullable(),
})
/** A scan on the scanner screen. */
export type TestScan = z.infer<typeof testScanSchema>
