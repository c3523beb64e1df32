import { createCloud, type Cloud } from './cloud/cloud.ts'
import type { CloudCredential } from './cloud/credential.ts'
import type { AllowedCalls } from './cloud/further/allowed-calls.ts'
import type { Network } from './cloud/network/network.ts'
import type { Handlers } from './contract/dispatch.ts'
import type { LabelRules } from './contract/label.ts'
import { succeeded, type Result } from './contract/result.ts'
import type { IntakeId } from './contract/serials.ts'
import type { Snapshot } from './contract/snapshot.ts'
import { NO_DRAIN, startDrain, type Drain } from './intake/drain.ts'
import { createIntakeService, type IntakeService } from './intake/intake-service.ts'
import { openJournal, type Journal } from './journal/journal.ts'
import { createScanners, type ScannersOptions } from './scanner/scanners.ts'
import {
  NO_DIRECTORY_IMPORT,
  startDirectoryImport,
  type DirectoryImport,
} from './station/import-directory.ts'
import { emptySnapshot, liveSnapshot, type StationFacts } from './station/build-snapshot.ts'
import { managedNames, type Choices, type ManagedChoices } from './station/choices.ts'
import { createHandlers } from './station/handlers.ts'
import { createScanDesk } from './station/scan-desk.ts'
import { createScannerDesk } from './station/scanner-desk.ts'
import { scannerReport } from './station/scanner-report.ts'
import { createScreen } from './station/screen.ts'
import { takeScans, type ScanTold } from './station/take-scans.ts'
import { createTelling } from './station/telling.ts'
import type { TrainingControl } from './training/control.ts'

/** What a station is built from. */
export interface StationOptions {
  readonly facts: StationFacts
  readonly label: LabelRules
  /** Where this station's journal lies: the data folder, or its `training` folder. */
  readonly folder: string
  readonly credential: CloudCredential
  readonly network: Network
  /** The simulated cloud that the credential is for; outside training there is none. */
  readonly training?: TrainingControl | null
  /** What the station file allows besides looking up and disabling; nothing where it is left out. */
  readonly allow?: AllowedCalls
  /** RSA's “All Users” report, which gives user ids their names. Read only by a station that drains. */
  readonly usersFile?: string | undefined
  readonly now: () => Date
  /** Runs something later, once; the function that comes back calls it off. Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly newId: () => IntakeId
  /** Whether the outbox drains by itself, as at a counter; a command of the command line does its own work. */
  readonly drains: boolean
  readonly choices: Choices
  readonly managed: ManagedChoices
  /** Keeps what the people at the counter chose. */
  readonly keepChoices: (choices: Choices) => void
  /** The way to the scanners; null for a station that reads none. */
  readonly scanners: Pick<ScannersOptions, 'port' | 'hotplug' | 'readDescriptor' | 'clock'> | null
  /** Puts text on the clipboard. */
  readonly copy: (text: string) => void
}

/** One kiosk without its window: the rooms wired together, the handlers of the contract, one snapshot. */
export interface Station {
  readonly handlers: Handlers
  readonly journal: Journal
  readonly intake: IntakeService
  readonly cloud: Cloud
  readonly directoryImport: DirectoryImport
  snapshot(): Snapshot
  /** Tells of each change; the function that comes back ends it. */
  onChange(listener: (snapshot: Snapshot) => void): () => void
  /** Tells what came of scans that did not come from the page; the function that comes back ends it. */
  onScan(listener: (told: ScanTold) => void): () => void
  close(): Promise<void>
}

/** Opens the journal, wires the rooms and takes up what was under way. */
export function createStation(options: StationOptions): Result<Station> {
  const { facts, now } = options
  const opened = openJournal({ folder: options.folder, now, operator: () => facts.operator })
  if (!opened.ok) return opened
  const journal = opened.value
  const { version, mode, stationName } = facts
  const started = journal.record(() => [
    { event: 'station-started', intakeId: null, payload: { version, mode, stationName } },
  ])
  const built = started.ok ? buildOn(journal, options) : started
  if (!built.ok) journal.close()
  return built
}

function buildOn(journal: Journal, options: StationOptions): Result<Station> {
  const { facts, now, managed } = options
  const cloud = createCloud(options)
  const training = options.training ?? null
  const changes = createTelling<Snapshot>()
  const scanned = createTelling<ScanTold>()
  let revision = 0
  let announced = false
  let own = options.choices
  const choices = (): Choices => ({ ...own, ...managed })

  // What changes in one turn of the event loop is told once.
  const changed = () => {
    revision += 1
    if (announced || changes.isIdle()) return
    announced = true
    setImmediate(() => {
      announced = false
      if (!changes.isIdle()) changes.tell(snapshot())
    })
  }
  const intake = createIntakeService({
    journal,
    cloud,
    now,
    random: Math.random,
    newId: options.newId,
    changed: () => {
      scanDesk.settle()
      drain.wake()
      changed()
    },
  })
  let drain: Drain = NO_DRAIN
  const recovered = intake.recover()
  if (!recovered.ok) return recovered
  const interrupted = recovered.value.at(-1)?.intakeId
  const unfinished = journal.intakes
    .inStates(['opened', 'found'])
    // What belongs to a batch needs nobody at the counter.
    .flatMap(({ intakeId, batch }) => (batch === null ? [intakeId] : []))
  const first = interrupted ?? unfinished.at(-1) ?? null
  const screen = createScreen(intake, first, changed)
  const scanDesk = createScanDesk(
    {
      intake,
      screen,
      rules: options.label,
      now,
      after: options.after,
      tell: (landed) => scanned.tell({ kind: 'landed', landed }),
      changed,
    },
    unfinished.filter((intakeId) => intakeId !== first),
  )
  const scannerDesk = createScannerDesk(options.label, now, changed)
  const scanners =
    options.scanners === null
      ? null
      : createScanners({
          ...options.scanners,
          feedback: () => choices().scannerFeedback,
          onChange: changed,
          ...takeScans(scanDesk, scannerDesk, scanned.tell),
        })
  const scannerScreen = (): Snapshot['scannerScreen'] => {
    const shown = scannerDesk.screen()
    if (shown === null) return null
    const { scannerFeedback: feedback, wedge } = choices()
    const about = { version: facts.version, platform: `${process.platform} ${process.arch}` }
    const report = scannerReport({ ...about, at: now(), scanners, feedback, wedge, screen: shown })
    return { ...shown, report }
  }
  const snapshot = (): Snapshot => ({
    ...liveSnapshot(emptySnapshot(facts, choices()), {
      journal,
      intake,
      drain,
      cloud,
      currentId: screen.currentId(),
      held: scanDesk.held(),
      scanners,
      managed: managedNames(managed),
      scannerScreen: scannerScreen(),
      training,
      now: now(),
    }),
    revision,
  })
  const endTraining = training?.onChange(changed)
  const endStatus = cloud.onStatus(() => {
    drain.wake()
    changed()
  })
  if (options.drains) {
    const { after } = options
    // A person at the counter keeps one connection free.
    const workers = Math.max(1, options.network.maxConcurrency - 1)
    drain = startDrain({ journal, cloud, intake, now, after, workers, changed })
  }

  const { usersFile } = options
  const directoryImport =
    usersFile === undefined || !options.drains
      ? NO_DIRECTORY_IMPORT
      : startDirectoryImport({ journal, usersFile, now, after: options.after, changed })

  return succeeded({
    handlers: createHandlers({
      desk: facts.desk,
      intake,
      tryNow: () => {
        drain.tryNow()
      },
      screen,
      scanDesk,
      scannerDesk,
      scanners,
      training,
      snapshot,
      choices: () => own,
      managed,
      choose: (next) => {
        own = next
        options.keepChoices(next)
        changed()
      },
      copy: options.copy,
    }),
    journal,
    intake,
    cloud,
    directoryImport,
    snapshot,
    onChange: changes.follow,
    onScan: scanned.follow,
    close: async () => {
      endStatus()
      endTraining?.()
      const drained = drain.stop()
      scanDesk.close()
      await directoryImport.stop()
      await scanners?.close()
      await cloud.close()
      // What was under way has broken off now, and is written down.
      await drained
      await intake.idle()
      journal.record(() => [{ event: 'station-stopped', intakeId: null, payload: {} }])
      journal.close()
    },
  })
}
