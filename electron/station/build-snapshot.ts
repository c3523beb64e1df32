import { INTAKE_STATES, isFinal, isWaiting } from '../contract/lifecycle.ts'
import { digitsOfPattern } from '../contract/label.ts'
import type { ManagedSetting, Snapshot, Today } from '../contract/snapshot.ts'
import { NO_TICKET_RULES } from '../contract/returns-rules.ts'
import type { BatchId, IntakeId } from '../contract/serials.ts'
import { REASONS_OF_DESK, type Desk, type Mode } from '../contract/words.ts'
import type { Cloud } from '../cloud/cloud.ts'
import type { Drain } from '../intake/drain.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'
import { offerOf, usualPaper } from '../settings/paper-settings.ts'
import type { Scanners } from '../scanner/scanners.ts'
import type { TrainingControl } from '../training/control.ts'
import type { Choices } from './choices.ts'
import { NO_KEY } from './key/station-key.ts'
import { toIntakeLine, toIntakeView } from './intake-view.ts'
import { waitingList } from './waiting-list.ts'

/** What does not change while the station runs. */
export interface StationFacts {
  readonly version: string
  readonly mode: Mode
  readonly stationName: string
  readonly desk: Desk
  readonly serialPattern: string
  readonly operator: string
}

/** A snapshot without anything taken in: for a station that is not set up or is stopped. */
export function emptySnapshot(facts: StationFacts, choices: Choices): Snapshot {
  return {
    revision: 0,
    ...facts,
    reasons: [...REASONS_OF_DESK[facts.desk]],
    rules: { ticket: NO_TICKET_RULES, mayDisableFido: false },
    serialDigits: digitsOfPattern(facts.serialPattern),
    ...choices,
    current: null,
    today: { total: 0, disabled: 0, alreadyDisabled: 0, notRegistered: 0, refused: 0, undone: 0 },
    recent: [],
    waiting: [],
    outbox: { owed: 0, waiting: 0, oldestSince: null, phase: 'idle', nextTryAt: null },
    held: [],
    lost: null,
    box: null,
    lastBox: null,
    paper: offerOf(usualPaper(facts.desk)),
    scanner: { state: 'none' },
    scanners: [],
    managed: [],
    scannerScreen: null,
    cloud: { state: 'not-asked' },
    key: NO_KEY,
    keyScreen: null,
    training: null,
    stopped: null,
  }
}

/** How many of the last intakes the rail shows. */
const RECENT = 8
const SHOWN_AS_RECENT = INTAKE_STATES.filter(
  (state) => (isFinal(state) && state !== 'cancelled') || isWaiting(state),
)

/** What changes: the parts that the snapshot is read from. */
export interface LiveParts {
  readonly journal: Journal
  readonly intake: IntakeService
  readonly drain: Drain
  readonly cloud: Cloud
  readonly currentId: IntakeId | null
  /** Devices that wait for their turn. */
  readonly held: readonly IntakeId[]
  readonly scanners: Scanners | null
  /** The simulated cloud; null outside training. */
  readonly training: TrainingControl | null
  readonly managed: ManagedSetting[]
  readonly paper: Snapshot['paper']
  readonly rules: Snapshot['rules']
  readonly scannerScreen: Snapshot['scannerScreen']
  /** Which box is open at a recycling station; null at any other. */
  readonly box: { readonly boxId: BatchId | null } | null
  readonly now: Date
}

/** The snapshot of a station at work, without its revision. */
export function liveSnapshot(empty: Snapshot, parts: LiveParts): Snapshot {
  const { journal, intake, drain, currentId } = parts
  const shown = new Set([...parts.held, ...(currentId === null ? [] : [currentId])])
  const line = (record: IntakeRecord) => toIntakeLine(record, intake.isBusy(record.intakeId))
  const current = currentId === null ? null : intake.find(currentId)
  return {
    ...empty,
    current: current === null ? null : toIntakeView(journal, current, intake.isBusy(current.intakeId)),
    today: today(journal, parts.now),
    recent: journal.intakes.latestIn(SHOWN_AS_RECENT, RECENT).map(line),
    ...waitingList({ journal, intake, drain, shown, box: parts.box }),
    held: parts.held.flatMap((intakeId) => {
      const record = intake.find(intakeId)
      return record === null ? [] : [line(record)]
    }),
    scanner: parts.scanners?.status() ?? { state: 'none' },
    scanners: [...(parts.scanners?.devices() ?? [])],
    managed: parts.managed,
    paper: parts.paper,
    rules: parts.rules,
    scannerScreen: parts.scannerScreen,
    cloud: parts.cloud.status(),
    training: parts.training?.status() ?? null,
  }
}

function today(journal: Journal, now: Date): Today {
  const midnight = new Date(now)
  midnight.setHours(0, 0, 0, 0)
  const counts = journal.intakes.countsSince(midnight.toISOString())
  const of = (state: string) => counts.get(state) ?? 0
  const total = [...counts].reduce(
    (sum, [state, count]) =>
      state === 'cancelled' || state === 'undone' || state === 'opened' || state === 'found'
        ? sum
        : sum + count,
    0,
  )
  return {
    total,
    disabled: of('disabled'),
    alreadyDisabled: of('already-disabled'),
    notRegistered: of('not-registered'),
    refused: of('refused'),
    undone: of('undone'),
  }
}
