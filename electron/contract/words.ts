import { z } from 'zod'

/** Where a scan came from. */
export const scanSourceSchema = z.enum(['hid-pos', 'ibm-handheld', 'wedge', 'typed'])
/** Where a scan came from: two HID protocols, keys of a scanner in keyboard mode, or a person's fingers. */
export type ScanSource = z.infer<typeof scanSourceSchema>

/** How an intake's serial came: scanned or typed, or found by a person's name at RSA or in the local directory. */
export const intakeSourceSchema = z.enum([...scanSourceSchema.options, 'user-lookup', 'directory'])
/** How an intake's serial came. */
export type IntakeSource = z.infer<typeof intakeSourceSchema>

/** What the station is for. */
export const deskSchema = z.enum(['returns', 'recycling', 'lost'])
/** What the station is for: returns counter, recycling station, lost-device desk. */
export type Desk = z.infer<typeof deskSchema>

/** Why a device is taken in. */
export const reasonSchema = z.enum([
  'returned',
  'replaced',
  'left-company',
  'defective',
  'recycled',
  'lost',
  'stolen',
  'other',
])
/** Why a device is taken in. */
export type Reason = z.infer<typeof reasonSchema>

/** The reasons that each desk offers, the usual one first. The command line takes any reason at any desk. */
export const REASONS_OF_DESK: Readonly<Record<Desk, readonly Reason[]>> = {
  returns: ['returned', 'replaced', 'left-company', 'defective', 'other'],
  recycling: ['recycled', 'defective', 'other'],
  lost: ['lost', 'stolen'],
}

/** A ticket of the help desk: one line of printable text; empty means none. */
export const ticketSchema = z
  .string()
  .trim()
  .max(64)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, 'one line of printable characters')

/** `live` reaches RSA; `training` reaches the built-in simulator; `set-up` has no configuration and takes nothing in. */
export const modeSchema = z.enum(['live', 'training', 'set-up'])
/** What the station talks to. */
export type Mode = z.infer<typeof modeSchema>

/** The languages that are complete. */
export const languageSchema = z.enum(['en', 'de', 'ar'])
/** A language of the page. */
export type Language = z.infer<typeof languageSchema>

/** How the page is coloured; `system` follows the operating system. */
export const themeSchema = z.enum(['system', 'light', 'dark', 'contrast'])
/** How the page is coloured. */
export type Theme = z.infer<typeof themeSchema>
