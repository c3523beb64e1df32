import type { Box } from '../../../electron/contract/box.ts'
import type { IntakeState } from '../../../electron/contract/lifecycle.ts'
import { toneOf } from '../../sound/heard.ts'
import type { Tone } from '../../parts/tones.ts'

/** What a run can make of a device. */
const ENDS: readonly IntakeState[] = ['disabled', 'already-disabled', 'not-registered', 'refused', 'held']

/** What is heard of a box. */
type Heard = Pick<Box, 'boxId' | 'count' | 'newest' | 'progress' | 'counts'>

/** Which is heard where several things happened at once: what somebody must do something about. */
const LOUDEST: readonly Tone[] = ['error', 'refused', 'queued', 'already', 'done', 'read']

/**
 * What is to be heard as a box changes; null for nothing. A new device is heard as it is read, and once more where it
 * turns out to be none that can be disabled; a run of disabling is heard once, at its end.
 */
export function boxTone(
  before: Heard | null,
  now: Heard,
  /** How many stood in each state before the run; without it all of the box count as its own. */
  begun: Heard['counts'] = {},
): Tone | null {
  if (before !== null && before.boxId !== now.boxId) return now.count > 0 ? 'read' : null
  const tones: Tone[] = []
  const count = before?.count ?? 0
  if (now.count > count) tones.push('read')
  if (before === null) return tones[0] ?? null
  if (before.progress !== null && now.progress === null) tones.push(...tonesOfRun(begun, now.counts))
  for (const row of now.newest) {
    const was = before.newest.find(({ intakeId }) => intakeId === row.intakeId)
    const tone = row.ordered || was?.state === row.state ? null : toneOf(row.state)
    if (was !== undefined && tone !== null && tone !== 'done') tones.push(tone)
  }
  return LOUDEST.find((tone) => tones.includes(tone)) ?? null
}

/** What came of a run. It is heard as done where RSA disabled something in it, and nothing of it is left. */
function tonesOfRun(begun: Heard['counts'], now: Heard['counts']): readonly Tone[] {
  const more = (state: IntakeState): boolean => (now[state] ?? 0) > (begun[state] ?? 0)
  const tones = ENDS.filter(more).flatMap((state) => toneOf(state) ?? [])
  return (now.queued ?? 0) + (now.unknown ?? 0) > 0 ? [...tones, 'queued'] : tones
}
