import { useLayoutEffect, useRef } from 'react'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import type { Ask } from './client.ts'

/** Looks the owner up as soon as an intake is open: once for each intake, and again after a reload.
 * A device that is open leaves behind what was said about the scan before it. */
export function useLookUp(snapshot: Snapshot | null, ask: Ask, onOpened: () => void): void {
  const asked = useRef(new Set<string>())
  const current = snapshot?.current ?? null
  const due = current !== null && current.state === 'opened' && !current.busy ? current.intakeId : null
  // Before the next frame is drawn, not after it: the question is on its way a frame earlier.
  useLayoutEffect(() => {
    if (due === null || asked.current.has(due)) return
    asked.current.add(due)
    onOpened()
    void ask('intake.lookUp', { intakeId: due })
  }, [due, ask, onOpened])
}
