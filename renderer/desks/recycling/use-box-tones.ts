import { useEffect, useRef } from 'react'
import type { Box } from '../../../electron/contract/box.ts'
import { play } from '../../parts/tones.ts'
import { boxTone } from './box-tones.ts'

/** Lets each scan of a box be heard, and what came of it. What stood there as the page came up is not heard. */
export function useBoxTones(box: Box | null, isAtDesk: boolean): void {
  const last = useRef<Box | null | undefined>(undefined)
  const begun = useRef<Box['counts']>({})
  useEffect(() => {
    if (!isAtDesk) return
    const before = last.current
    last.current = box
    if (before === undefined || box === null) {
      if (box?.progress === null) begun.current = box.counts
      return
    }
    const tone = boxTone(before, box, begun.current)
    if (box.progress === null) begun.current = box.counts
    if (tone !== null) play(tone)
  }, [box, isAtDesk])
}
