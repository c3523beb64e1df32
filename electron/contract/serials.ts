import { z } from 'zod'

/**
 * The serials are text: leading zeros matter. They are branded so that one can't be passed for the other.
 * Source: RSA's article and API (`deviceSerialNumber` has at most 36 characters).
 */
export const deviceSerialSchema = z
  .string()
  .min(1)
  .max(36)
  .regex(/^[0-9A-Za-z]+$/, 'letters and digits only')
  .brand<'DeviceSerial'>()

/** The number on the DS100's back, nine digits in RSA's samples. */
export type DeviceSerial = z.infer<typeof deviceSerialSchema>

/** The OTP credential's own serial (twelve digits in RSA's samples), as RSA sent it. */
export const tokenSerialSchema = z.string().min(1).max(64).brand<'TokenSerial'>()

/** The OTP credential's own serial, twelve digits in RSA's samples. */
export type TokenSerial = z.infer<typeof tokenSerialSchema>

/** The id of one intake: a ULID, 26 characters of Crockford's base 32, which sorts by time. */
export const intakeIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'an intake id has 26 characters')
  .brand<'IntakeId'>()

/** The id of one intake. */
export type IntakeId = z.infer<typeof intakeIdSchema>

/** The id of one batch: a ULID, like an intake's. */
export const batchIdSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'a batch id has 26 characters')
  .brand<'BatchId'>()

/** The id of one batch. */
export type BatchId = z.infer<typeof batchIdSchema>
