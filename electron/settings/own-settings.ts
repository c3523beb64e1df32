import { z } from 'zod'
import { languageSchema, themeSchema } from '../contract/words.ts'

/** What is set at the station itself. The station file wins over it. Both stores keep it in `settings.json`. */
export const ownSettingsSchema = z.strictObject({
  mode: z.enum(['live', 'training']).optional(),
  language: languageSchema.nullable().default(null),
  theme: themeSchema.default('system'),
})
/** What is set at the station itself. */
export type OwnSettings = z.output<typeof ownSettingsSchema>
