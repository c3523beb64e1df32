import type { Handlers } from '../contract/dispatch.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { ticketProblem } from '../contract/returns.ts'
import type { Snapshot } from '../contract/snapshot.ts'
import { REASONS_OF_DESK, type Desk } from '../contract/words.ts'
import type { IntakeService } from '../intake/intake-service.ts'
import type { Scanners } from '../scanner/scanners.ts'
import type { TrainingControl } from '../training/control.ts'
import { boxHandlers, type BoxDesk } from './box-desk.ts'
import { changeChoices, type Choices, type ManagedChoices } from './choices.ts'
import type { HistoryDesk } from './history-desk.ts'
import { WITHOUT_KEY_SCREEN } from './key/without-key-screen.ts'
import { returnsHandlers, type ReturnsDeskParts } from './returns-desk.ts'
import type { LostDesk } from './lost-desk.ts'
import type { PaperDesk } from './paper/paper-desk.ts'
import { showIntake, type ScanDesk } from './scan-desk.ts'
import type { ScannerDesk } from './scanner-desk.ts'
import type { Screen } from './screen.ts'
import { trainingHandlers } from './training-desk.ts'
import { undoHandlers, type UndoDeskParts } from './undo-desk.ts'

/** What the handlers work on. */
export interface HandlerParts {
  readonly desk: Desk
  readonly intake: IntakeService
  /** Tries at once what waits. */
  readonly tryNow: () => void
  readonly screen: Screen
  readonly scanDesk: ScanDesk
  /** The box of a recycling station; null at any other. */
  readonly boxDesk: BoxDesk | null
  readonly scannerDesk: ScannerDesk
  readonly scanners: Scanners | null
  /** The simulated cloud; null outside training. */
  readonly training: TrainingControl | null
  readonly lostDesk: LostDesk
  readonly returns: ReturnsDeskParts
  readonly undo: UndoDeskParts
  readonly snapshot: () => Snapshot
  readonly choices: () => Choices
  readonly managed: ManagedChoices
  readonly choose: (choices: Choices) => void
  /** Receipts and hand-over sheets. */
  readonly paper: PaperDesk
  readonly history: Pick<HistoryDesk, 'handlers'>
  /** Puts text on the clipboard. */
  readonly copy: (text: string) => void
}

/** One handler for each command of the contract. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { intake, screen, scanDesk, scannerDesk, scanners } = parts
  return {
    'station.snapshot': () => done(parts.snapshot()),
    'scan.submit': ({ text, source, keys = [] }) => {
      if (scannerDesk.isOpen()) return done(scannerDesk.testKeys(text, source, keys))
      const tookMs = Math.max(0, (keys.at(-1)?.at ?? 0) - (keys[0]?.at ?? 0))
      return Promise.resolve(scanDesk.take({ text, source, tookMs }))
    },
    'intake.lookUp': async ({ intakeId }) => empty(await intake.lookUp(intakeId)),
    'intake.disable': async ({ intakeId, reason, ticket, condition }) => {
      if (!REASONS_OF_DESK[parts.desk].includes(reason)) {
        return failed(problem('reason-not-offered', { reason, desk: parts.desk }))
      }
      const refusal = ticketProblem(parts.returns.rules.ticket, ticket)
      if (refusal !== null) return failed(refusal)
      return empty(await intake.disable(intakeId, reason, ticket, condition))
    },
    'intake.choose': ({ intakeId, choice }) => Promise.resolve(empty(intake.choose(intakeId, choice))),
    'intake.checkAgain': async ({ intakeId }) => empty(await intake.checkAgain(intakeId)),
    'intake.cancel': ({ intakeId }) => Promise.resolve(empty(intake.cancel(intakeId))),
    'intake.show': ({ intakeId }) => {
      const shown = showIntake(intake, screen, intakeId)
      // An intake that somebody wants to see is not hidden behind a test.
      if (shown.ok && scannerDesk.isOpen()) scannerDesk.close()
      return Promise.resolve(shown)
    },
    'intake.leave': ({ intakeId }) => {
      if (screen.currentId() !== intakeId) return done({})
      const state = screen.current()?.state
      if (state !== undefined && !screen.mayLeave()) {
        return Promise.resolve(failed(problem('wrong-state', { state, event: 'leave' })))
      }
      screen.show(null)
      scanDesk.left()
      return done({})
    },
    ...returnsHandlers(parts.returns),
    ...undoHandlers(parts.undo),
    'outbox.tryNow': () => {
      parts.tryNow()
      return done({})
    },
    'settings.change': (change) => {
      const changed = changeChoices(parts.choices(), parts.managed, change)
      if (!changed.ok) return Promise.resolve(changed)
      parts.choose(changed.value)
      return done({})
    },
    'scanners.show': () => {
      if (!screen.mayLeave()) {
        const open = screen.current()?.deviceSerial ?? ''
        return Promise.resolve(failed(problem('scanner-screen-later', { open })))
      }
      scannerDesk.open()
      return done({})
    },
    'scanners.leave': () => {
      scannerDesk.close()
      return done({})
    },
    'scanners.lookAgain': async () => {
      await scanners?.lookAgain()
      return succeeded({})
    },
    'scanners.switchToHidPos': async ({ deviceKey }) =>
      empty((await scanners?.switchToHidPos(deviceKey)) ?? failed(problem('scanner-not-there'))),
    'scanners.learn': ({ on }) => {
      scannerDesk.learn(on)
      return done({})
    },
    'scanners.learnRun': ({ keys }) => Promise.resolve(scannerDesk.learnRun(keys)),
    'scanners.copyReport': () => {
      parts.copy(parts.snapshot().scannerScreen?.report ?? '')
      return done({})
    },
    ...boxHandlers(parts.boxDesk),
    ...WITHOUT_KEY_SCREEN,
    ...parts.history.handlers,
    ...parts.lostDesk.handlers,
    ...parts.paper,
    ...trainingHandlers(parts.training),
  }
}

function done<T>(value: T): Promise<Result<T>> {
  return Promise.resolve(succeeded(value))
}

function empty(result: Result<unknown>): Result<Record<string, never>> {
  return result.ok ? succeeded({}) : result
}
