import type { IntakeId } from '../contract/serials.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'
import { createBoxDesk, type BoxDesk, type BoxDeskParts } from './box-desk.ts'
import { createScanDesk, type ScanDesk, type ScanDeskParts } from './scan-desk.ts'
import { createScreen, type Screen } from './screen.ts'
import type { StationOptions } from './station-options.ts'

/** What a desk is opened with. */
export interface DeskParts extends Pick<ScanDeskParts, 'tell' | 'changed'> {
  readonly options: StationOptions
  readonly journal: Journal
  readonly intake: IntakeService
  readonly cloud: BoxDeskParts['cloud']
  readonly tickets: BoxDeskParts['tickets']
  /** What was under way when the station stopped, the last one last. */
  readonly interrupted: readonly IntakeRecord[]
  readonly workers: number
  readonly released: BoxDeskParts['released']
}

/** Where scans arrive, and what the screen shows. */
export interface OpenDesk {
  readonly screen: Screen
  readonly scanDesk: ScanDesk
  /** The box of a recycling station; null at any other. */
  readonly boxDesk: BoxDesk | null
}

/**
 * Opens the desk that the station file names. A counter takes up the device that was in hand when the station stopped.
 * At a recycling station each scan goes into the box, and the screen shows a single device only where a person asks.
 */
export function openDesk(parts: DeskParts): OpenDesk {
  const { options, journal, intake, changed } = parts
  const { now, after, newId, drains } = options
  const rules = options.label
  const boxDesk = createBoxDesk({
    desk: options.facts.desk,
    label: rules,
    tickets: parts.tickets,
    cloud: parts.cloud,
    workers: parts.workers,
    journal,
    intake,
    newId,
    now,
    after,
    drains,
    changed,
    released: parts.released,
  })
  if (boxDesk !== null) {
    const screen = createScreen(intake, null, changed, { isFree: true })
    return { screen, scanDesk: boxDesk.scanDesk, boxDesk }
  }
  const unfinished = journal.intakes
    .inStates(['opened', 'found'])
    // What belongs to a batch needs nobody at the counter.
    .flatMap(({ intakeId, batch }): IntakeId[] => (batch === null ? [intakeId] : []))
  const first = parts.interrupted.at(-1)?.intakeId ?? unfinished.at(-1) ?? null
  const screen = createScreen(intake, first, changed)
  const waiting = unfinished.filter((intakeId) => intakeId !== first)
  const scanDesk = createScanDesk({ intake, screen, rules, now, after, tell: parts.tell, changed }, waiting)
  return { screen, scanDesk, boxDesk }
}
