import { useEffect } from 'react'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import type { Ask } from '../../app/client.ts'

/** A device whose owner somebody chose is ready like the others: it goes back into the box by itself, to be disabled with it. */
export function useBackToBox({ desk, current }: Pick<Snapshot, 'desk' | 'current'>, ask: Ask): void {
  const isBack = desk === 'recycling' && current?.state === 'found' && !current.busy
  const due = isBack ? current.intakeId : null
  useEffect(() => {
    if (due !== null) void ask('intake.leave', { intakeId: due })
  }, [due, ask])
}
