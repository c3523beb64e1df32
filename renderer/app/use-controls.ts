import { useEffect, useEffectEvent } from 'react'
import { useStation, type ScreenControls } from './station.ts'

/** Sets what keys and scans do while this screen is in front. */
export function useControls(wanted: Partial<ScreenControls>): void {
  const { controls } = useStation()
  const sameDevice = useEffectEvent(() => wanted.sameDevice?.())
  const enter = useEffectEvent(
    (deliberate: boolean, target: EventTarget | null) => wanted.enter?.(deliberate, target) ?? false,
  )
  const typed = useEffectEvent((char: string) => wanted.typed?.(char))
  const erase = useEffectEvent((all: boolean) => wanted.erase?.(all))
  const scanned = useEffectEvent(() => wanted.scanned?.())
  useEffect(() => {
    const mine: ScreenControls = {
      sameDevice: () => sameDevice(),
      enter: (deliberate, target) => enter(deliberate, target),
      typed: (char) => typed(char),
      erase: (all) => erase(all),
      scanned: () => scanned(),
    }
    Object.assign(controls, mine)
    return () => {
      if (controls.enter !== mine.enter) return
      Object.assign(controls, { sameDevice: null, enter: null, typed: null, erase: null, scanned: null })
    }
  }, [controls])
}
