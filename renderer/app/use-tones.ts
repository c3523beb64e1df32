import { useEffect, useRef } from 'react'
import type { IntakeView } from '../../electron/contract/intake.ts'
import { familyOf } from '../parts/family.ts'
import { play, type Tone } from '../parts/tones.ts'

/** Lets each state be heard once, when it begins. */
export function useTones(current: IntakeView | null, started: boolean): void {
  const last = useRef<string | null>(null)
  const key = current === null ? 'none' : `${current.intakeId} ${current.state}`
  const tone = current === null ? null : toneOf(current)
  useEffect(() => {
    if (!started) return
    const first = last.current === null
    if (last.current === key) return
    last.current = key
    if (!first && tone !== null) play(tone)
  }, [key, tone, started])
}

function toneOf({ state }: IntakeView): Tone | null {
  if (state === 'opened') return 'read'
  const family = familyOf(state)
  return family === 'open' ? null : family
}
