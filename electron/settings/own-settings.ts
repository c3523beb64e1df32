import { z } from 'zod'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { scannerFeedbackSchema } from '../contract/scanners.ts'
import { DEFAULT_VOLUME, soundsSchema, volumeSchema } from '../contract/sound.ts'
import { wedgeProfileSchema } from '../contract/wedge-profile.ts'
import { languageSchema, themeSchema } from '../contract/words.ts'

/** What is set at the station itself. The station file wins over it. Both stores keep it in `settings.json`. */
export const ownSettingsSchema = z.strictObject({
  mode: z.enum(['live', 'training']).optional(),
  language: languageSchema.nullable().default(null),
  theme: themeSchema.default('system'),
  sounds: soundsSchema.default('all'),
  volume: volumeSchema.default(DEFAULT_VOLUME),
  scannerFeedback: scannerFeedbackSchema.default('refused'),
  wedge: wedgeProfileSchema.nullable().default(null),
})
/** What is set at the station itself. */
export type OwnSettings = z.output<typeof ownSettingsSchema>

/** What a station has at which nothing was set. */
export const NO_OWN_SETTINGS: OwnSettings = ownSettingsSchema.parse({})

/** Reads the settings out of a store, which may find that its file is no JSON. The file stays as it is. */
export function readOwnSettings(store: () => unknown, place: string): Result<OwnSettings> {
  try {
    const parsed = ownSettingsSchema.safeParse(store())
    if (parsed.success) return succeeded(parsed.data)
    const [issue] = parsed.error.issues
    const member =
      issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (issue?.path.join('.') ?? 'the file')
    return failed(problem('settings-invalid', { place, member, fault: issue?.message ?? 'is wrong' }))
  } catch {
    return failed(problem('settings-invalid', { place, member: 'the file', fault: 'is not JSON' }))
  }
}
