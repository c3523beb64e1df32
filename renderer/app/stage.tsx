import type { IntakeView } from '../../electron/contract/intake.ts'
import { scanAcceptance } from '../../electron/contract/scan-policy.ts'
import { LostOutcome } from '../desks/lost/lost-outcome.tsx'
import { DeviceFound } from '../desks/returns/device-found.tsx'
import { Outcome } from '../desks/returns/outcome.tsx'
import { Working } from '../desks/returns/working.tsx'
import { familyOf } from '../parts/family.ts'
import { Notices } from '../parts/notices.tsx'
import { ScanStrip } from '../parts/scan-strip.tsx'
import { shownState } from '../parts/shown-state.ts'
import { DeskFront, FRONT_OF_DESK } from './desk-front.tsx'
import { useStation } from './station.ts'

/** Which screen an intake is on, or what its desk shows without one. */
export type ScreenName = 'ready' | 'box' | 'lost' | 'working' | 'found' | 'held' | 'outcome'

/** Chooses the screen: what the main process says decides, never what was clicked. */
export function screenOf(intake: IntakeView | null): ScreenName {
  if (intake === null) return 'ready'
  switch (intake.state) {
    case 'opened':
    case 'requested':
    case 'sending':
      return 'working'
    case 'found':
    case 'held':
      return intake.busy ? 'working' : intake.state
    // Tried again and again by the station itself: that does not take its screen away.
    case 'parked':
    case 'queued':
    case 'unknown':
    case 'disabled':
    case 'already-disabled':
    case 'not-registered':
    case 'refused':
    case 'cancelled':
    case 'undone':
      return 'outcome'
  }
}

/** The middle of the counter: what happens now. */
export function Stage() {
  const { snapshot } = useStation()
  const intake = snapshot.current
  const screen = intake === null ? FRONT_OF_DESK[snapshot.desk] : screenOf(intake)
  const family = intake !== null && screen === 'outcome' ? familyOf(shownState(intake)) : 'none'
  return (
    <main
      className="stage"
      data-screen={screen}
      data-state={intake?.state ?? 'none'}
      data-family={family}
      data-scan={scanAcceptance(intake?.state ?? null, intake?.busy ?? false)}
    >
      {intake !== null && <ScanStrip intake={intake} />}
      {screen !== 'ready' && <Notices />}
      {intake === null ? (
        <DeskFront key="front" />
      ) : (
        <IntakeScreen key={keyOf(intake, screen)} intake={intake} screen={screen} />
      )}
    </main>
  )
}

/** A screen is a new one when the intake, or what is asked of the person, is another. */
function keyOf(intake: IntakeView, screen: ScreenName): string {
  return `${intake.intakeId} ${screen} ${screen === 'outcome' ? intake.state : ''}`
}

function IntakeScreen({ intake, screen }: { intake: IntakeView; screen: ScreenName }) {
  const { desk } = useStation().snapshot
  if (screen === 'working') return <Working intake={intake} />
  if (screen === 'found') return <DeviceFound intake={intake} />
  return desk === 'lost' ? <LostOutcome intake={intake} /> : <Outcome intake={intake} />
}
