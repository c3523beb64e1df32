import { useEffect, useRef } from 'react'
import type { IntakeView } from '../../electron/contract/intake.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import { play, tune } from '../parts/tones.ts'
import { isNews, toneOf } from '../sound/heard.ts'

/**
 * Lets each state be heard once, when it begins, as loud as the station is set. What stood on the screen as the page
 * came up is not heard, nor an old intake that somebody looks at again.
 */
export function useTones({ current, sounds, volume }: Pick<Snapshot, 'current' | 'sounds' | 'volume'>): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    tune({ sounds, volume })
  }, [sounds, volume])
  useEffect(() => {
    const before = last.current
    const key = keyOf(current)
    if (before === key) return
    last.current = key
    if (before === null || current === null || !isNews(current.since, new Date())) return
    const tone = toneOf(current.state)
    if (tone !== null) play(tone)
  }, [current])
}

function keyOf(current: IntakeView | null): string {
  return current === null ? 'none' : `${current.intakeId} ${current.state}`
}
