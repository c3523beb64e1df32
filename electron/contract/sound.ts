import { z } from 'zod'

/** Which tones are heard at the station: all of them, those that say that something was not done, or none. */
export const soundsSchema = z.enum(['all', 'failures', 'off'])
/** Which tones are heard at the station. */
export type Sounds = z.infer<typeof soundsSchema>

/** How loud they are, as people turn a knob: 0 is silent, 100 the loudest. */
export const volumeSchema = z.int().min(0).max(100)

/** How loud a station is at which nobody chose. */
export const DEFAULT_VOLUME = 70
