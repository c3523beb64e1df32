import type { UndoOffer } from '../../electron/contract/undo.ts'
import type { Tone } from '../sound/recipes.ts'

/** What is heard when an undo comes to stand otherwise; null where nothing new was said, or the page just came up. */
export function toneOfOffer(before: UndoOffer | null, now: UndoOffer): Tone | null {
  if (before === null) return null
  if (now.kind === 'undone') return before.kind === 'undone' ? null : 'undone'
  if (now.kind === 'uncertain') return before.kind === 'uncertain' ? null : 'queued'
  const isNews = now.last?.at !== before.last?.at || now.last?.state !== before.last?.state
  return isNews && now.kind !== 'busy' && now.last?.state === 'refused' ? 'refused' : null
}
