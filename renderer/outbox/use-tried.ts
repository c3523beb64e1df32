import { useState } from 'react'
import type { Snapshot } from '../../electron/contract/snapshot.ts'

/** What came of a try that a person asked for. */
export type Tried = 'trying' | 'answered' | 'failed'

/**
 * Follows the one try that a person asked for, so that it is read out once. What the station tries by itself is seen
 * and not said: it would never be quiet while RSA is away.
 */
export function useTried({ outbox, cloud }: Snapshot): {
  readonly said: Tried | null
  readonly begin: () => void
} {
  const [tried, setTried] = useState<{ readonly since: number; readonly said: Tried } | null>(null)
  if (tried?.said === 'trying' && cloud.state !== 'not-asked' && Date.parse(cloud.at) >= tried.since) {
    if (cloud.state === 'failing') setTried({ ...tried, said: 'failed' })
    else if (outbox.phase !== 'working') setTried({ ...tried, said: 'answered' })
  }
  return {
    said: tried?.said ?? null,
    begin: () => {
      setTried({ since: Date.now(), said: 'trying' })
    },
  }
}
