import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Box } from '../../../electron/contract/box.ts'
import type { Ask } from '../../app/client.ts'
import { nextLookUps } from './next-look-ups.ts'

/** So long a device rests whose lookup failed at the station itself, before it is tried once more. */
const REST_MS = 5000

/**
 * Asks RSA whose the devices of a box are: a few at once, each once, whatever is on the screen. What the station says
 * nobody asked about is asked about, so that it goes on after a reload or a restart.
 */
export function useBoxLookUps(box: Box | null, ask: Ask): void {
  const asked = useRef(new Set<string>())
  const rests = useRef(new Set<ReturnType<typeof setTimeout>>())
  const [underWay, setUnderWay] = useState(0)
  const [again, setAgain] = useState(0)
  // Before the next frame is drawn: the question is on its way a frame earlier.
  useLayoutEffect(() => {
    if (box === null) return
    for (const intakeId of nextLookUps(box, asked.current, underWay)) {
      asked.current.add(intakeId)
      setUnderWay((now) => now + 1)
      void ask('intake.lookUp', { intakeId }).then((result) => {
        setUnderWay((now) => now - 1)
        if (result.ok) return
        const rest = setTimeout(() => {
          rests.current.delete(rest)
          asked.current.delete(intakeId)
          setAgain((now) => now + 1)
        }, REST_MS)
        rests.current.add(rest)
      })
    }
  }, [box, underWay, again, ask])
  useEffect(() => {
    const all = rests.current
    return () => {
      for (const rest of all) clearTimeout(rest)
    }
  }, [])
}
