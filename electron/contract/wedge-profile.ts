import { z } from 'zod'

/**
 * How one scanner in keyboard mode types, learnt from three scans of the same code. Without a profile the
 * station goes by frame, shape and speed alone, which reads all common scanners with their factory settings.
 */
export const wedgeProfileSchema = z.strictObject({
  /** What the scanner types before each code, for example `]C0`; empty where it types nothing. */
  prefix: z.string().max(8),
  /** The key with which it ends each code. */
  suffix: z.enum(['enter', 'tab', 'none']),
  /** The longest pause between two of its keys, in milliseconds, with some room. */
  gapMs: z.int().min(5).max(500),
})
/** How one scanner in keyboard mode types. */
export type WedgeProfile = z.infer<typeof wedgeProfileSchema>

/** The most keys that one scan may have: a code of 8 KB and what frames it. */
export const MOST_KEYS = 8200

/** One key that went down, as a scanner sends it: its place on the keyboard, what it types there on a US keyboard, when. */
export const keyStrokeSchema = z.strictObject({
  /** `KeyboardEvent.code`, for example `Digit1` or `Enter`. */
  code: z.string().max(32),
  /** The character on a US keyboard, or null where the key prints nothing. */
  char: z.string().length(1).nullable(),
  /** Milliseconds on the page's own clock. */
  at: z.number().nonnegative(),
})
/** One key that went down. */
export type KeyStroke = z.infer<typeof keyStrokeSchema>
