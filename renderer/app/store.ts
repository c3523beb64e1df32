import type { Bridge } from '../../electron/contract/bridge.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import type { Ask } from './client.ts'

/** What the page knows of the station: its last snapshot, or why there is none. */
export interface StationView {
  readonly snapshot: Snapshot | null
  readonly problem: Problem | null
}

/** A store for `useSyncExternalStore`. */
export interface StationStore {
  /** Follows changes; the function that comes back ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** What is known right now. */
  readonly view: () => StationView
}

/**
 * Follows the station: one whole snapshot, then one with each change. An older revision that arrives late
 * is ignored, so that the page never goes back.
 */
export function createStationStore(bridge: Bridge, ask: Ask): StationStore {
  let view: StationView = { snapshot: null, problem: null }
  const listeners = new Set<() => void>()
  const set = (next: StationView): void => {
    view = next
    for (const listener of listeners) listener()
  }
  const take = (snapshot: Snapshot): void => {
    if (view.snapshot !== null && snapshot.revision <= view.snapshot.revision) return
    set({ snapshot, problem: null })
  }
  bridge.subscribe('station.changed', take)
  void ask('station.snapshot', {}).then((result) => {
    if (result.ok) take(result.value)
    else if (view.snapshot === null) set({ snapshot: null, problem: result.problem })
  })
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    view: () => view,
  }
}
