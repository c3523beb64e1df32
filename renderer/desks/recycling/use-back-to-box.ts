import { useEffect, useEffectEvent, useRef } from 'react'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import type { Ask } from '../../app/client.ts'

/**
 * Whether the device on the screen is ready in the open box, where it is disabled with the others. One that an earlier box
 * left behind is in no box any more: it stays on the screen, where a person can confirm it.
 */
export function isReadyInBox({ desk, current, box }: Pick<Snapshot, 'desk' | 'current' | 'box'>): boolean {
  if (desk !== 'recycling' || current?.state !== 'found' || current.busy) return false
  return box !== null && Date.parse(current.openedAt) >= Date.parse(box.openedAt)
}

/**
 * The ways from a single device back to the box, at a recycling station. One whose owner somebody chose is ready like the
 * others, to be disabled with them. And whoever scans on wants to see the box: the device stays where it is in there.
 */
export function useBackToBox(
  { desk, current, box }: Pick<Snapshot, 'desk' | 'current' | 'box'>,
  ask: Ask,
): void {
  const leave = useEffectEvent(() => {
    if (current !== null) void ask('intake.leave', { intakeId: current.intakeId })
  })
  const isReady = isReadyInBox({ desk, current, box })
  useEffect(() => {
    if (isReady) leave()
  }, [isReady])

  const turn = box === null ? null : `${box.boxId} ${box.count} ${box.repeated?.number ?? ''}`
  const before = useRef(turn)
  useEffect(() => {
    if (before.current !== turn) leave()
    before.current = turn
  }, [turn])
}
