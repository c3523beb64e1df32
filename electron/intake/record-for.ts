import type { Urgency } from '../cloud/cloud.ts'
import type { Result } from '../contract/result.ts'
import type { Journal, Make, RecordedTo } from '../journal/journal.ts'

/**
 * Writes rows for whoever waits for them: for a person at once, which is quickest for one device; for work that goes
 * on by itself together with what else comes, which is quickest for many. Either way they are on the disk then.
 */
export function recordFor(
  urgency: Urgency,
  journal: Pick<Journal, 'record' | 'recordSoon'>,
  make: Make,
): Promise<Result<RecordedTo>> {
  return urgency === 'person' ? Promise.resolve(journal.record(make)) : journal.recordSoon(make)
}
