import { useEffect, useRef } from 'react'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import type { Ask } from './client.ts'

/** Looks the owner up as soon as an intake is open: once for each intake, and again after a reload. */
export function useLookUp(snapshot: Snapshot | null, ask: Ask): void {
  const asked = useRef(new Set<string>())
  const current = snapshot?.current ?? null
  const due = current !== null && current.state === 'opened' && !current.busy ? current.intakeId : null
  useEffect(() => {
    if (due === null || asked.current.has(due)) return
    asked.current.add(due)
    void ask('intake.lookUp', { intakeId: due })
  }, [due, ask])
}
