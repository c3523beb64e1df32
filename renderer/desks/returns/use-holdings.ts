import { useEffect, useState } from 'react'
import type { Problem } from '../../../electron/contract/problem.ts'
import type { Holdings } from '../../../electron/contract/returns.ts'
import { useStation } from '../../app/station.ts'

/** What is known of what else the owner holds. */
export type Known =
  | { readonly state: 'asking' | 'not-asked' }
  | { readonly state: 'known'; readonly holdings: Holdings }
  | { readonly state: 'unknown'; readonly problem: Problem }

interface Heard {
  readonly about: string
  readonly known: Known
}

/**
 * Asks the main process what else the owner of an intake holds, beside everything else: nothing waits for it. Asks
 * again when the owner, or what `again` says, is another.
 */
export function useHoldings({
  intakeId,
  userId,
  wanted,
  again = '',
}: {
  intakeId: string
  userId: string | null
  wanted: boolean
  again?: string
}): Known {
  const { quietly } = useStation()
  const [heard, setHeard] = useState<Heard | null>(null)
  const about = wanted && userId !== null ? `${intakeId} ${userId} ${again}` : null
  useEffect(() => {
    if (about === null) return
    let isOver = false
    void quietly('intake.holdings', { intakeId }).then((result) => {
      if (isOver) return
      const known: Known = result.ok
        ? { state: 'known', holdings: result.value }
        : { state: 'unknown', problem: result.problem }
      setHeard({ about, known })
    })
    return () => {
      isOver = true
    }
  }, [about, intakeId, quietly])
  if (about === null) return { state: 'not-asked' }
  return heard?.about === about ? heard.known : { state: 'asking' }
}
