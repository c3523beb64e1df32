import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ulid } from 'ulid'
import type { DisableAnswer, LookupAnswer } from '../../../electron/cloud/cloud.ts'
import { createBreaker } from '../../../electron/cloud/retry/breaker.ts'
import { problem, type ProblemCode } from '../../../electron/contract/problem.ts'
import {
  batchIdSchema,
  deviceSerialSchema,
  intakeIdSchema,
  type DeviceSerial,
} from '../../../electron/contract/serials.ts'
import type { Reason } from '../../../electron/contract/words.ts'
import { createIntakeService, type IntakeService } from '../../../electron/intake/intake-service.ts'
import { takeBatch, type BatchList } from '../../../electron/intake/batch/batches.ts'
import { STATES_OWED, STATES_OWED_OF_BATCH } from '../../../electron/intake/owed.ts'
import { startWork, type Budget, type Work } from '../../../electron/intake/work.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'
import { writesAtOnce } from './writes-at-once.ts'
import { createFakeClock } from '../../scanners/fake-clock.ts'

/** How RSA answers for a device; each call uses up one, the last one stays. */
export type Mood = 'well' | 'silent' | 'busy' | 'refused' | 'expired-certificate'

const WHY: Readonly<Record<Exclude<Mood, 'well'>, ProblemCode>> = {
  silent: 'cloud-timeout',
  busy: 'cloud-busy',
  refused: 'bad-request',
  'expired-certificate': 'certificate-expired',
}

const CREDENTIAL = {
  tokenSerial: null,
  state: null,
  deviceType: null,
  assignedAt: null,
  registeredAt: null,
  expiresAt: null,
  statusChangedAt: null,
} as const

/** The job on a real journal, a clock of the test's, and a cloud that answers by device. */
export class JobKit {
  readonly folder = mkdtempSync(join(tmpdir(), 'job-'))
  readonly clock = createFakeClock()
  private turnedBackMs = 0
  readonly now = () => new Date(Date.parse('2026-03-01T10:00:00Z') + this.clock.now() - this.turnedBackMs)
  private readonly breaker = createBreaker(() => 0.999)
  private readonly moods = new Map<string, { lookUp: Mood[]; disable: Mood[] }>()
  private readonly disabled = new Set<string>()
  private readonly hanging = new Set<string>()
  private readonly twofold = new Set<string>()
  /** Every call that reached RSA: `lookUp 140100085`. */
  readonly calls: string[] = []
  /** How many calls were under way at once, at the most. */
  mostAtOnce = 0
  private atOnce = 0
  private readonly maxPages: number | undefined
  readonly journal: Journal
  readonly intake: IntakeService
  /** `maxPages` acts like a disk that is nearly full. */
  constructor(maxPages?: number) {
    this.maxPages = maxPages
    this.journal = this.open()
    this.intake = createIntakeService({
      journal: this.journal,
      cloud: this.cloud(),
      now: this.now,
      random: () => 0.999,
      newId: () => intakeIdSchema.parse(ulid()),
      changed: () => undefined,
    })
  }

  private open() {
    const { folder, now, maxPages } = this
    const limit = maxPages === undefined ? {} : { maxPages }
    const opened = openJournal({ folder, now, operator: () => 'os:test', ...limit })
    if (!opened.ok) throw new Error(opened.problem.detail)
    return writesAtOnce(opened.value)
  }

  /** What RSA answers for a device from now on. */
  mood(serial: string, call: 'lookUp' | 'disable', ...moods: Mood[]): void {
    const known = this.moods.get(serial) ?? { lookUp: [], disable: [] }
    known[call] = moods
    this.moods.set(serial, known)
  }

  /** RSA has two records of this device. */
  several(serial: string): void {
    this.twofold.add(serial)
  }

  /** Calls for this device never come back. */
  hang(serial: string): void {
    this.hanging.add(serial)
  }

  private async ask(call: 'lookUp' | 'disable', serial: string): Promise<Mood> {
    this.calls.push(`${call} ${serial}`)
    const underWay = this.breaker.begin()
    this.atOnce += 1
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce)
    await new Promise<void>((resolve) => {
      if (!this.hanging.has(serial)) this.clock.after(20, resolve)
    })
    this.atOnce -= 1
    const moods = this.moods.get(serial)?.[call] ?? []
    const mood = (moods.length > 1 ? moods.shift() : moods[0]) ?? 'well'
    if (mood === 'silent' || mood === 'expired-certificate') underWay.failed(this.clock.now())
    else if (mood === 'busy') underWay.undecided()
    else underWay.answered()
    return mood
  }

  private cloud() {
    return {
      mayChange: this.breaker.mayChange,
      renewSignIn: () => undefined,
      lookUp: async (serial: DeviceSerial): Promise<LookupAnswer> => {
        const mood = await this.ask('lookUp', serial)
        if (mood !== 'well') return { ok: false, problem: problem(WHY[mood]), retryAfterMs: null }
        const status = this.disabled.has(serial) ? 'Disabled' : 'Enabled'
        const record = { userId: `user-${serial}`, credential: { ...CREDENTIAL, status } as const }
        const other = { ...record, userId: `other-${serial}` }
        return { ok: true, value: this.twofold.has(serial) ? [record, other] : [record] }
      },
      disable: async (serial: DeviceSerial): Promise<DisableAnswer> => {
        const mood = await this.ask('disable', serial)
        if (mood === 'well') {
          this.disabled.add(serial)
          return { kind: 'disabled', changedAt: null }
        }
        const why = problem(WHY[mood])
        if (mood === 'refused') return { kind: 'refused', problem: why }
        return { kind: mood === 'busy' ? 'busy' : 'unanswered', problem: why, retryAfterMs: null }
      },
    }
  }

  /** An intake that a person confirmed, refused for now. */
  async owe(serial: string, reason: Reason = 'returned'): Promise<void> {
    const opened = this.intake.open(deviceSerialSchema.parse(serial), 'typed')
    if (!opened.ok) throw new Error(opened.problem.detail)
    const { intakeId } = opened.value.record
    await this.pass(this.intake.lookUp(intakeId))
    this.mood(serial, 'disable', 'busy')
    await this.pass(this.intake.disable(intakeId, reason, ''))
    this.mood(serial, 'disable', 'well')
    this.calls.length = 0
  }

  /** Somebody sets the computer's clock back; timers do not mind. */
  turnBack(milliseconds: number): void {
    this.turnedBackMs += milliseconds
  }

  /** Takes a list as a batch. */
  take(serials: readonly string[], wishes: Partial<BatchList> = {}) {
    const taken = takeBatch(
      {
        journal: this.journal,
        newId: () => intakeIdSchema.parse(ulid()),
        newBatchId: () => batchIdSchema.parse(ulid()),
      },
      {
        source: 'box.csv',
        digest: 'a'.repeat(64),
        reason: 'recycled',
        devices: serials.map((serial) => ({ deviceSerial: deviceSerialSchema.parse(serial), ticket: '' })),
        ...wishes,
      },
    )
    if (!taken.ok) throw new Error(taken.problem.detail)
    return taken.value
  }

  /** What work is made of. */
  parts() {
    const { journal, intake, now, clock, breaker } = this
    return {
      journal,
      intake,
      now,
      after: clock.after,
      cloud: { mayChange: breaker.mayChange, restMs: () => breaker.restMs(clock.now()) },
    }
  }

  /** Begins to work on all that is owed. */
  work(budget: Budget | null, workers = 4): Work {
    return startWork(this.parts(), {
      among: { states: STATES_OWED, statesOfBatch: STATES_OWED_OF_BATCH, batchId: null },
      workers,
      budget,
      onStep: () => undefined,
      onPhase: () => undefined,
    })
  }

  state(serial: string): string | undefined {
    const parsed = deviceSerialSchema.parse(serial)
    return this.journal.intakes.latest(1000).find(({ deviceSerial }) => deviceSerial === parsed)?.state
  }

  /** Lets time pass until something has come; answers it. */
  async pass<T>(promise: Promise<T>): Promise<T> {
    let came: { readonly value: T } | undefined
    void promise.then((value) => (came = { value }))
    for (let step = 0; came === undefined && step < 50_000; step += 1) await this.clock.advance(20)
    if (came === undefined) throw new Error('it never comes')
    return came.value
  }

  /** Lets so much time pass, in steps: what one answer sets off comes at its own time. */
  async run(milliseconds: number): Promise<void> {
    const step = Math.max(20, milliseconds / 2000)
    for (let passed = 0; passed < milliseconds; passed += step) await this.clock.advance(step)
  }

  close(): void {
    this.journal.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
