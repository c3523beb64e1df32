import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ulid } from 'ulid'
import type { DisableAnswer, LookupAnswer, LookupRecord } from '../../../electron/cloud/cloud.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { failed, succeeded } from '../../../electron/contract/result.ts'
import type { Landed } from '../../../electron/contract/scan.ts'
import { intakeIdSchema } from '../../../electron/contract/serials.ts'
import type { ScanSource } from '../../../electron/contract/words.ts'
import { createIntakeService } from '../../../electron/intake/intake-service.ts'
import type { OutboxParts } from '../../../electron/intake/outbox.ts'
import { openJournal } from '../../../electron/journal/journal.ts'
import { createScanDesk, type ScanDesk } from '../../../electron/station/scan-desk.ts'
import { createScreen } from '../../../electron/station/screen.ts'
import { writesAtOnce } from '../intake/writes-at-once.ts'

const RECORD: LookupRecord = {
  userId: 'user-1',
  credential: {
    tokenSerial: null,
    status: 'Enabled',
    state: 'Activated',
    deviceType: 'SecurID DS100',
    assignedAt: null,
    registeredAt: null,
    expiresAt: null,
    statusChangedAt: null,
  },
}

/** How the cloud answers the next call of its kind. */
export type CloudMood = 'well' | 'already' | 'unknown-device' | 'silent'

/** A desk on a real journal, with a cloud that answers when the test lets it, and a clock that the test moves. */
export class DeskKit {
  readonly folder = mkdtempSync(join(tmpdir(), 'desk-'))
  readonly told: Landed[] = []
  mood: CloudMood = 'well'
  private time = Date.parse('2026-01-05T08:00:00Z')
  private timers: { at: number; run: () => void }[] = []
  private release: (() => void)[] = []
  private readonly now = () => new Date(this.time)
  private readonly journal = this.open()
  readonly intake = createIntakeService({
    journal: this.journal,
    cloud: this.cloud(),
    now: this.now,
    random: () => 0,
    newId: () => intakeIdSchema.parse(ulid()),
    changed: () => this.desk.settle(),
  })
  readonly screen = createScreen(this.intake, null, () => undefined)
  readonly desk: ScanDesk = createScanDesk(
    {
      intake: this.intake,
      screen: this.screen,
      rules: { pattern: /^[0-9]{9}$/ },
      now: this.now,
      after: (milliseconds, run) => {
        const timer = { at: this.time + milliseconds, run }
        this.timers.push(timer)
        return () => {
          this.timers = this.timers.filter((each) => each !== timer)
        }
      },
      tell: (landed) => this.told.push(landed),
      changed: () => undefined,
    },
    [],
  )

  private open() {
    const opened = openJournal({ folder: this.folder, now: this.now, operator: () => 'os:test' })
    if (!opened.ok) throw new Error(opened.problem.detail)
    return writesAtOnce(opened.value)
  }

  private cloud(): OutboxParts['cloud'] {
    const wait = () => new Promise<void>((resolve) => this.release.push(resolve))
    return {
      mayChange: () => true,
      lookUp: async (): Promise<LookupAnswer> => {
        const { mood } = this
        await wait()
        if (mood === 'silent') {
          return { ...failed(problem('cloud-timeout', { host: 'x', seconds: 1 })), retryAfterMs: null }
        }
        if (mood === 'unknown-device') return succeeded([])
        const status = mood === 'already' ? 'Disabled' : 'Enabled'
        return succeeded([{ ...RECORD, credential: { ...RECORD.credential, status } }])
      },
      disable: async (): Promise<DisableAnswer> => {
        const { mood } = this
        await wait()
        if (mood === 'well') return { kind: 'disabled', changedAt: null }
        const why = problem('cloud-timeout', { host: 'x', seconds: 1 })
        return { kind: 'unanswered', problem: why, retryAfterMs: null }
      },
      renewSignIn: () => undefined,
    }
  }

  scan(text: string, source: ScanSource = 'hid-pos', tookMs = 0) {
    return this.desk.take({ text, source, tookMs })
  }

  /** Moves the clock; timers that are due run. */
  pass(milliseconds: number): void {
    this.time += milliseconds
    const due = this.timers.filter(({ at }) => at <= this.time)
    this.timers = this.timers.filter(({ at }) => at > this.time)
    for (const { run } of due) run()
  }

  /** Lets the cloud answer everything that it was asked, and what that leads to. */
  async answer(): Promise<void> {
    await settled()
    while (this.release.length > 0) {
      for (const go of this.release.splice(0)) go()
      await settled()
    }
  }

  /** Begins the lookup of the device on the screen, as the page does. */
  lookUp(): void {
    const current = this.screen.current()
    if (current?.state === 'opened' && !this.screen.isBusy()) void this.intake.lookUp(current.intakeId)
  }

  confirm(): void {
    const current = this.screen.current()
    if (current?.state === 'found') void this.intake.disable(current.intakeId, 'returned', '')
  }

  checkAgain(): void {
    const current = this.screen.current()
    if (current !== null) void this.intake.checkAgain(current.intakeId)
  }

  cancel(): void {
    const current = this.screen.current()
    if (current !== null) this.intake.cancel(current.intakeId)
  }

  /** What `intake.leave` does. */
  leave(): void {
    if (this.screen.currentId() === null || this.screen.acceptance() !== 'accept') return
    this.screen.show(null)
    this.desk.left()
  }

  opened(): number {
    return this.journal.intakes.latest(10_000).length
  }

  inStates(...states: readonly ('opened' | 'found')[]): number {
    return this.journal.intakes.inStates(states).length
  }

  close(): void {
    this.desk.close()
    this.journal.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Lets everything run that is ready to. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
