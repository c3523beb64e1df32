import { z } from 'zod'
import { tokenSerialSchema } from './serials.ts'

/**
 * A credential as the station shows it: RSA's lookup record, read with every field optional ("everything may
 * be missing or null"). Times are RSA's own text, for a time that does not parse must stay readable.
 */
export const credentialSchema = z.strictObject({
  tokenSerial: tokenSerialSchema.nullable(),
  /** `tokenStatus`; a record without one counts as Enabled. */
  status: z.enum(['Enabled', 'Disabled']),
  /** `tokenState`, for example "Activated". */
  state: z.string().max(100).nullable(),
  deviceType: z.string().max(100).nullable(),
  assignedAt: z.string().max(60).nullable(),
  registeredAt: z.string().max(60).nullable(),
  expiresAt: z.string().max(60).nullable(),
  statusChangedAt: z.string().max(60).nullable(),
})
/** The record that RSA's lookup returns for a device. */
export type Credential = z.infer<typeof credentialSchema>

/** The user that the credential names; a name only where one is known. */
export const assignedUserSchema = z.strictObject({
  userId: z.string().min(1).max(200),
  displayName: z.string().max(300).nullable(),
  email: z.string().max(320).nullable(),
})
/** The user that the credential names. */
export type AssignedUser = z.infer<typeof assignedUserSchema>
