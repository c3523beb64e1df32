/** Everything that hidraw devices made in user space can show. */
import type { Check } from '../check.ts'
import { FEEDBACK } from './feedback.ts'
import { FLOOD } from './flood.ts'
import { replugs } from './leaks.ts'
import { LONG_CODES } from './long-codes.ts'
import { PERMISSION } from './permission.ts'
import { PLUGGING } from './plugging.ts'
import { READING } from './reading.ts'
import { TWO_SCANNERS } from './two-scanners.ts'

/** The checks, with so many replugs in the one that counts handles. */
export const HIDRAW_TOPIC = (count: number): readonly Check[] => [
  ...PERMISSION,
  ...READING,
  ...LONG_CODES,
  ...FEEDBACK,
  ...PLUGGING,
  ...TWO_SCANNERS,
  ...FLOOD,
  replugs(count),
]
