import type { Box } from '../../../electron/contract/box.ts'

/** So many owners are asked for at once: the station’s other calls go on beside them. */
export const MOST_LOOK_UPS = 4

type Id = Box['lookUpNext'][number]

/**
 * The devices to ask RSA about next, each once: the one in somebody’s hand before all others, then as they were scanned.
 */
export function nextLookUps(
  { lookUpNext, newest }: Pick<Box, 'lookUpNext' | 'newest'>,
  asked: ReadonlySet<string>,
  underWay: number,
): readonly Id[] {
  const [inHand] = newest
  const first = inHand?.state === 'opened' && !inHand.busy ? [inHand.intakeId] : []
  return [...new Set([...first, ...lookUpNext])]
    .filter((intakeId) => !asked.has(intakeId))
    .slice(0, Math.max(0, MOST_LOOK_UPS - underWay))
}
