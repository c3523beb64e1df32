import { createCloud, type Cloud } from './cloud/cloud.ts'
import type { LegacyKey } from './cloud/legacy-key.ts'
import type { Handlers } from './contract/dispatch.ts'
import { readLabel, type LabelRules } from './contract/label.ts'
import { isWaiting, scanAcceptance } from './contract/lifecycle.ts'
import { problem, type Problem } from './contract/problem.ts'
import { failed, succeeded, type Result } from './contract/result.ts'
import type { DeviceSerial, IntakeId } from './contract/serials.ts'
import type { ScannerStatus, Snapshot } from './contract/snapshot.ts'
import { REASONS_OF_DESK, type ScanSource } from './contract/words.ts'
import { createIntakeService, type IntakeService } from './intake/intake-service.ts'
import { openJournal, type Journal } from './journal/journal.ts'
import { emptySnapshot, liveSnapshot, type Appearance, type StationFacts } from './station/build-snapshot.ts'

/** What a station is built from. */
export interface StationOptions {
  readonly facts: StationFacts
  readonly label: LabelRules
  /** Where this station's journal lies: the data folder, or its `training` folder. */
  readonly folder: string
  readonly key: LegacyKey
  readonly timeoutMs: number
  readonly maxConcurrency: number
  readonly now: () => Date
  readonly newId: () => IntakeId
  readonly appearance: Appearance
  /** Keeps what the people at the counter chose. */
  readonly keepAppearance: (appearance: Appearance) => void
  readonly scanner: () => ScannerStatus
}

/** One kiosk without its window: the rooms wired together, the handlers of the contract, one snapshot. */
export interface Station {
  readonly handlers: Handlers
  readonly journal: Journal
  readonly intake: IntakeService
  readonly cloud: Cloud
  snapshot(): Snapshot
  /** Tells of each change; the function that comes back ends it. */
  onChange(listener: (snapshot: Snapshot) => void): () => void
  close(): Promise<void>
}

/** Opens the journal, wires the rooms and takes up what was under way. */
export function createStation(options: StationOptions): Result<Station> {
  const { facts, now } = options
  const opened = openJournal({ folder: options.folder, now, operator: () => facts.operator })
  if (!opened.ok) return opened
  const journal = opened.value
  const started = journal.record(() => [
    {
      event: 'station-started',
      intakeId: null,
      payload: { version: facts.version, mode: facts.mode, stationName: facts.stationName },
    },
  ])
  if (!started.ok) {
    journal.close()
    return started
  }
  return buildOn(journal, options)
}

function buildOn(journal: Journal, options: StationOptions): Result<Station> {
  const { facts, now } = options
  const cloud = createCloud(options)
  const listeners = new Set<(snapshot: Snapshot) => void>()
  let revision = 0
  let appearance = options.appearance
  let currentId: IntakeId | null = null

  const intake = createIntakeService({ journal, cloud, now, newId: options.newId, changed: () => changed() })
  const snapshot = (): Snapshot => ({
    ...liveSnapshot(emptySnapshot(facts, appearance), {
      journal,
      intake,
      cloud,
      currentId,
      scanner: options.scanner(),
      now: now(),
    }),
    revision,
  })
  let announced = false
  // What changes in one turn of the event loop is told once.
  const changed = () => {
    revision += 1
    if (announced || listeners.size === 0) return
    announced = true
    setImmediate(() => {
      announced = false
      if (listeners.size === 0) return
      const next = snapshot()
      for (const listener of listeners) listener(next)
    })
  }
  const show = (intakeId: IntakeId | null) => {
    currentId = intakeId
    changed()
  }

  const recovered = intake.recover()
  if (!recovered.ok) {
    journal.close()
    return recovered
  }
  currentId = underWay(journal, recovered.value.at(-1)?.intakeId ?? null)
  const endStatus = cloud.onStatus(changed)

  return succeeded({
    handlers: {
      'station.snapshot': () => Promise.resolve(succeeded(snapshot())),
      'scan.submit': ({ text, source }) => {
        const current = currentId === null ? null : intake.find(currentId)
        const landed = land(text, source, { intake, rules: options.label, current })
        if (landed.ok) show(landed.value.intakeId)
        return Promise.resolve(landed)
      },
      'intake.lookUp': async ({ intakeId }) => answer(await intake.lookUp(intakeId)),
      'intake.disable': async ({ intakeId, reason, ticket }) => {
        if (!REASONS_OF_DESK[facts.desk].includes(reason)) {
          return failed(problem('reason-not-offered', { reason, desk: facts.desk }))
        }
        return answer(await intake.disable(intakeId, reason, ticket))
      },
      'intake.choose': ({ intakeId, choice }) => Promise.resolve(answer(intake.choose(intakeId, choice))),
      'intake.checkAgain': async ({ intakeId }) => answer(await intake.checkAgain(intakeId)),
      'intake.cancel': ({ intakeId }) => Promise.resolve(answer(intake.cancel(intakeId))),
      'intake.show': ({ intakeId }) => Promise.resolve(showIntake(intake, currentId, intakeId, show)),
      'intake.leave': ({ intakeId }) => {
        const state = intake.find(intakeId)?.state
        if (state !== undefined && scanAcceptance(state) !== 'accept') {
          return Promise.resolve(failed(problem('wrong-state', { state, event: 'leave' })))
        }
        if (currentId === intakeId) show(null)
        return Promise.resolve(succeeded({}))
      },
      'settings.change': ({ language, theme }) => {
        appearance = {
          language: language === undefined ? appearance.language : language,
          theme: theme ?? appearance.theme,
        }
        options.keepAppearance(appearance)
        changed()
        return Promise.resolve(succeeded({}))
      },
    },
    journal,
    intake,
    cloud,
    snapshot,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      endStatus()
      await cloud.close()
      journal.record(() => [{ event: 'station-stopped', intakeId: null, payload: {} }])
      journal.close()
    },
  })
}

function answer(result: Result<unknown>): Result<Record<string, never>> {
  return result.ok ? succeeded({}) : result
}

/** The intake that the screen takes up after a start: what was interrupted, else the newest one not finished. */
function underWay(journal: Journal, interrupted: IntakeId | null): IntakeId | null {
  if (interrupted !== null) return interrupted
  return journal.intakes.inStates(['opened', 'found']).at(-1)?.intakeId ?? null
}

interface Landing {
  readonly landed: 'opened' | 'resumed' | 'same-device'
  readonly intakeId: IntakeId
  readonly deviceSerial: DeviceSerial
}

/** Lets a scan land: the label's rules first, then what the screen shows decides. */
function land(
  text: string,
  source: ScanSource,
  on: {
    readonly intake: IntakeService
    readonly rules: LabelRules
    readonly current: {
      intakeId: IntakeId
      deviceSerial: DeviceSerial
      state: Parameters<typeof isWaiting>[0]
    } | null
  },
): Result<Landing> {
  const label = readLabel(text, on.rules)
  if (!label.ok) return label
  const { current } = on
  const deviceSerial = label.value
  const acceptance = scanAcceptance(current?.state ?? null)
  if (current !== null && acceptance !== 'accept') {
    const { intakeId } = current
    if (acceptance === 'same-device-only' && current.deviceSerial === deviceSerial) {
      return succeeded({ landed: 'same-device', intakeId, deviceSerial })
    }
    return failed(refusal(acceptance, deviceSerial, current.deviceSerial))
  }
  const opened = on.intake.open(deviceSerial, source)
  if (!opened.ok) return opened
  const { landed, record } = opened.value
  return succeeded({ landed, intakeId: record.intakeId, deviceSerial })
}

function refusal(acceptance: 'same-device-only' | 'refuse', scanned: string, open: string): Problem {
  return problem(acceptance === 'refuse' ? 'station-busy' : 'device-in-hand', { scanned, open })
}

/** Puts an intake on the screen, unless the one that is there waits for its confirmation. */
function showIntake(
  intake: IntakeService,
  currentId: IntakeId | null,
  wanted: IntakeId,
  show: (intakeId: IntakeId) => void,
): Result<Record<string, never>> {
  const record = intake.find(wanted)
  if (record === null) return failed(problem('unknown-intake'))
  const current = currentId === null ? null : intake.find(currentId)
  const acceptance = scanAcceptance(current?.state ?? null)
  if (current !== null && acceptance !== 'accept' && currentId !== wanted) {
    return failed(refusal(acceptance, record.deviceSerial, current.deviceSerial))
  }
  show(wanted)
  return succeeded({})
}
