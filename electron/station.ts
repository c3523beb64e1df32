import { createCloud } from './cloud/cloud.ts'
import { NO_LOST_SETTINGS } from './contract/lost.ts'
import { succeeded, type Result } from './contract/result.ts'
import type { Snapshot } from './contract/snapshot.ts'
import { NO_DRAIN, startDrain, type Drain } from './intake/drain.ts'
import { createIntakeService } from './intake/intake-service.ts'
import { createHistoryThread } from './journal/history-thread.ts'
import { openJournal, type Journal } from './journal/journal.ts'
import { offerOf, usualPaper } from './settings/paper-settings.ts'
import { emptySnapshot, liveSnapshot } from './station/build-snapshot.ts'
import { managedNames, type Choices } from './station/choices.ts'
import { connectScanners } from './station/connect-scanners.ts'
import { createHandlers } from './station/handlers.ts'
import { createHistoryDesk } from './station/history-desk.ts'
import { NO_DIRECTORY_IMPORT, startDirectoryImport } from './station/import-directory.ts'
import { createLostDesk } from './station/lost-desk.ts'
import { openDesk } from './station/open-desk.ts'
import { createPaperDesk } from './station/paper/paper-desk.ts'
import { NO_PRINTING } from './station/paper/printing.ts'
import { rulesOf } from './station/returns-desk.ts'
import { createScannerDesk } from './station/scanner-desk.ts'
import type { Station, StationOptions } from './station/station-options.ts'
import type { ScanTold } from './station/take-scans.ts'
import { createTelling } from './station/telling.ts'
import { NO_UNDO_RULES } from './station/undo-desk.ts'

export type { Station, StationOptions } from './station/station-options.ts'

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
  const rules = rulesOf(options)
  const training = options.training ?? null
  const changes = createTelling<Snapshot>()
  const scanned = createTelling<ScanTold>()
  let revision = 0
  let announced = false
  let isClosed = false
  let own = options.choices
  const paper = options.paper ?? usualPaper(facts.desk)
  const choices = (): Choices => ({ ...own, ...managed })

  // What changes in one turn of the event loop is told once.
  const changed = () => {
    revision += 1
    if (announced || changes.isIdle()) return
    announced = true
    setImmediate(() => {
      announced = false
      if (!isClosed && !changes.isIdle()) changes.tell(snapshot())
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
      boxDesk?.wake()
      changed()
    },
  })
  let drain: Drain = NO_DRAIN
  const recovered = intake.recover()
  if (!recovered.ok) return recovered
  // A person at the desk keeps one connection free.
  const workers = Math.max(1, options.network.maxConcurrency - 1)
  const { screen, scanDesk, boxDesk } = openDesk({
    options,
    journal,
    intake,
    cloud,
    workers,
    changed,
    released: () => {
      drain.wake()
    },
    tickets: rules.ticket,
    interrupted: recovered.value,
    tell: (landed) => scanned.tell({ kind: 'landed', landed }),
  })
  const scannerDesk = createScannerDesk(options.label, now, changed)
  const { scanners, scannerScreen } = connectScanners({
    options,
    choices,
    scanDesk,
    scannerDesk,
    tell: scanned.tell,
    changed,
  })
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
      rules,
      paper: offerOf(paper),
      scannerScreen: scannerScreen(),
      training,
      box: boxDesk === null ? null : { boxId: boxDesk.boxId() },
      now: now(),
    }),
    ...boxDesk?.view(),
    lost: lostDesk.view(),
    revision,
  })
  const endTraining = training?.onChange(changed)
  const endStatus = cloud.onStatus(() => {
    drain.wake()
    boxDesk?.wake()
    changed()
  })
  if (options.drains) {
    const { after } = options
    const apart = () => boxDesk?.apart() ?? null
    drain = startDrain({ journal, cloud, intake, now, after, workers, apart, changed })
  }

  const lostDesk = createLostDesk({
    desk: facts.desk,
    settings: options.lost ?? NO_LOST_SETTINGS,
    rules: options.label,
    journal,
    cloud,
    intake,
    screen,
    newId: options.newId,
    after: options.after,
    changed,
  })
  const { usersFile } = options
  const directoryImport =
    usersFile === undefined || !options.drains
      ? NO_DIRECTORY_IMPORT
      : startDirectoryImport({ journal, usersFile, now, after: options.after, changed })

  const history = createHistoryDesk({
    journal,
    intake,
    history: createHistoryThread(options.folder),
    choosePlace: options.choosePlace ?? (() => Promise.resolve(null)),
    now,
  })

  return succeeded({
    handlers: createHandlers({
      history,
      desk: facts.desk,
      intake,
      undo: {
        journal,
        cloud,
        intake,
        rules: options.undo ?? NO_UNDO_RULES,
        mayEnable: options.allow?.enable ?? false,
        now,
        changed,
      },
      returns: { journal, cloud, intake, rules, now, changed },
      tryNow: () => {
        drain.tryNow()
        boxDesk?.tryNow()
      },
      screen,
      scanDesk,
      boxDesk,
      scannerDesk,
      scanners,
      training,
      lostDesk,
      snapshot,
      choices: () => own,
      managed,
      choose: (next) => {
        own = next
        options.keepChoices(next)
        changed()
      },
      paper: createPaperDesk({
        journal,
        facts,
        settings: paper,
        printing: options.printing ?? NO_PRINTING,
        language: () => choices().language,
        now,
      }),
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
      lostDesk.close()
      endTraining?.()
      const drained = Promise.all([drain.stop(), boxDesk?.stop()])
      scanDesk.close()
      await history.close()
      await directoryImport.stop()
      await scanners?.close()
      await cloud.close()
      // What was under way has broken off now, and is written down.
      await drained
      await intake.idle()
      journal.record(() => [{ event: 'station-stopped', intakeId: null, payload: {} }])
      isClosed = true
      journal.close()
    },
  })
}
