import { useCallback, useSyncExternalStore } from 'react'
import type { CommandRequest } from '../../electron/contract/commands.ts'
import { useStation } from '../app/station.ts'

/** What was done with a sheet here, or is being done. */
export type Progress =
  | { readonly step: 'idle' | 'printing' | 'saving' | 'printed' | 'cancelled' }
  | { readonly step: 'saved'; readonly place: string }

/** Which sheet, as it is asked for. */
type WhichSheet = CommandRequest<'paper.print'>['what']

/** Outlives a screen: while the station tries an intake again by itself, its outcome goes and comes back. */
const known = new Map<string, Progress>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How far a sheet is; a receipt of another outcome of the same intake is another one. */
export function useProgress(
  what: WhichSheet,
  first: Progress,
): readonly [progress: Progress, setProgress: (next: Progress) => void] {
  const key = useKey(what)
  const progress = useSyncExternalStore(subscribe, () => known.get(key))
  const setProgress = useCallback(
    (next: Progress) => {
      known.set(key, next)
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [progress ?? first, setProgress]
}

/** Whether somebody prints or saves a sheet right now: its screen must not go meanwhile. */
export function useIsMaking(what: WhichSheet): boolean {
  const key = useKey(what)
  const step = useSyncExternalStore(subscribe, () => known.get(key)?.step)
  return step === 'printing' || step === 'saving'
}

function useKey(what: WhichSheet): string {
  const { current } = useStation().snapshot
  if (what.kind === 'handover') return what.boxId
  return `${what.intakeId} ${current?.intakeId === what.intakeId ? current.state : ''}`
}
