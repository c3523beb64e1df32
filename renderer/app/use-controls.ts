import { useEffect, useEffectEvent } from 'react'
import { emptyControls, useStation, type ScreenControls } from './station.ts'

/** Sets what keys and scans do while this screen is in front. */
export function useControls(wanted: Partial<ScreenControls>): void {
  const { controls } = useStation()
  const sameDevice = useEffectEvent((intakeId: string) => wanted.sameDevice?.(intakeId))
  const enter = useEffectEvent(
    (deliberate: boolean, target: EventTarget | null) => wanted.enter?.(deliberate, target) ?? false,
  )
  const typed = useEffectEvent((char: string) => wanted.typed?.(char))
  const erase = useEffectEvent((all: boolean) => wanted.erase?.(all))
  const entry = useEffectEvent(() => wanted.entry?.() ?? '')
  const scanned = useEffectEvent((before: string) => wanted.scanned?.(before))
  useEffect(() => {
    const mine: ScreenControls = {
      sameDevice: (intakeId) => sameDevice(intakeId),
      enter: (deliberate, target) => enter(deliberate, target),
      typed: (char) => typed(char),
      erase: (all) => erase(all),
      entry: () => entry(),
      scanned: (before) => scanned(before),
    }
    Object.assign(controls, mine)
    return () => {
      if (controls.enter !== mine.enter) return
      Object.assign(controls, emptyControls())
    }
  }, [controls])
}
