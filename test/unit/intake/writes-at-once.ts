import type { Journal, Make } from '../../../electron/journal/journal.ts'

/** A journal that waits for the disk at once: the real wait takes time that a test's clock knows nothing of. */
export function writesAtOnce(journal: Journal): Journal {
  return { ...journal, recordSoon: (make: Make) => Promise.resolve(journal.record(make)) }
}
