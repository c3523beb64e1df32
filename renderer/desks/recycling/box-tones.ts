import type { Box } from '../../../electron/contract/box.ts'
import { toneOf } from '../../sound/heard.ts'
import type { Tone } from '../../parts/tones.ts'

/** What is heard of a box. */
type Heard = Pick<Box, 'boxId' | 'count' | 'newest' | 'progress' | 'counts'>

/** Which is heard where several things happened at once: what somebody must do something about. */
const LOUDEST: readonly Tone[] = ['error', 'refused', 'queued', 'already', 'done', 'read']

/**
 * What is to be heard as a box changes; null for nothing. A new device is heard as it is read, and once more where it
 * turns out to be none that can be disabled; a run of disabling is heard once, at its end.
 */
export function boxTone(before: Heard | null, now: Heard): Tone | null {
  if (before !== null && before.boxId !== now.boxId) return now.count > 0 ? 'read' : null
  const tones: Tone[] = []
  const count = before?.count ?? 0
  if (now.count > count) tones.push('read')
  if (before === null) return tones[0] ?? null
  if (before.progress !== null && now.progress === null) {
    tones.push((now.counts.queued ?? 0) + (now.counts.unknown ?? 0) > 0 ? 'queued' : 'done')
  }
  for (const row of now.newest) {
    const was = before.newest.find(({ intakeId }) => intakeId === row.intakeId)
    const tone = row.ordered || was?.state === row.state ? null : toneOf(row.state)
    if (was !== undefined && tone !== null && tone !== 'done') tones.push(tone)
  }
  return LOUDEST.find((tone) => tones.includes(tone)) ?? null
}
