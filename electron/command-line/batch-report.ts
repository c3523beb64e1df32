import { OWED_STATES, type IntakeState } from '../contract/lifecycle.ts'
import { problem } from '../contract/problem.ts'
import type { Result } from '../contract/result.ts'
import type { DeviceSerial } from '../contract/serials.ts'
import type { BatchFile, BatchRow } from '../intake/batch/read-batch-file.ts'
import type { BatchProgress } from '../intake/batch/run-batch.ts'
import { createResultFile, type ResultRow } from '../intake/batch/write-result-file.ts'
import { STATES_OWED_OF_BATCH } from '../intake/owed.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Journal } from '../journal/journal.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { deviceLine, outcomeLine } from './outcome-line.ts'
import { told, type Output } from './output.ts'
import type { Progress } from './progress.ts'
import type { ProgressState } from './render-progress.ts'
import { createWorst } from './working.ts'

/** Tells of a batch: each device as it ends, on stdout and in the result file, and the whole at the end. */
export interface BatchReport {
  readonly device: (record: IntakeRecord) => void
  /** The summary, and the exit code of the whole. */
  end(
    ended: Result<'done' | 'cancelled' | 'left'>,
    progress: BatchProgress,
    seconds: number,
  ): Promise<ExitCode>
}

/** Begins to tell of a batch. Rows that were not taken are told at once. */
export function openBatchReport(
  journal: Journal,
  { rows, badRows, duplicates }: BatchFile,
  place: string,
  output: Output,
  progress: Progress,
): BatchReport {
  const opened = createResultFile(place)
  const file = opened.ok ? opened.value : undefined
  if (!opened.ok) progress.note(`${opened.problem.title}: ${opened.problem.detail}`)
  const rowOf = new Map<DeviceSerial, BatchRow>(rows.map((row) => [row.deviceSerial, row]))
  const worst = createWorst()
  for (const { line, text, problem: why } of badRows) {
    output.data({ line, text, problem: told(why) })
    progress.note(`Line ${line} was not taken (${text}): ${why.detail} ${why.remedy}`)
    file?.add({ ...EMPTY_ROW, outcome: 'not-taken', problem: why, line })
  }
  for (const { line, deviceSerial, firstLine } of duplicates) {
    progress.note(`Line ${line} was not taken: ${deviceSerial} is in line ${firstLine} already.`)
    file?.add({ ...EMPTY_ROW, deviceSerial, outcome: 'duplicate', line })
  }
  return {
    device: (record) => {
      const line = outcomeLine(journal, record)
      const { problem: why } = record
      output.data(deviceLine(journal, record))
      if (why !== null && record.state !== 'not-registered') {
        progress.note(`${record.deviceSerial}  ${line.outcome}: ${why.detail}`)
      }
      const row = rowOf.get(record.deviceSerial)
      file?.add({ ...line, ticket: row?.ticket ?? '', line: row?.line ?? 0, problem: why })
      worst.note(record)
    },
    end: async (ended, { total, counts }, seconds) => {
      const kept = opened.ok ? await opened.value.end() : opened
      if (kept.ok) output.note(`What became of each device: ${place}`)
      else output.note(`${kept.problem.title}: ${kept.problem.detail}`)
      if (!ended.ok) return output.fail(ended.problem)
      const figures = sumUp(counts, ended.value === 'left')
      const cancelled = counts.get('cancelled') ?? 0
      const summary = {
        total,
        ...figures,
        seconds: Math.round(seconds * 1000) / 1000,
        // Only where there are some: what nobody needs to know of stays away.
        ...(cancelled === 0 ? {} : { cancelled }),
        ...(badRows.length === 0 ? {} : { badRows: badRows.length }),
        ...(ended.value === 'done' ? {} : { ended: ended.value }),
      }
      const exit = exitCode(total, figures, badRows.length)
      const isUnfinished = exit === EXIT.owed && figures.owed > 0
      const why =
        worst.problem() ??
        (isUnfinished ? problem('list-unfinished', { count: figures.owed }) : badRows[0]?.problem) ??
        (kept.ok ? undefined : kept.problem)
      const isWorthTelling = exit !== EXIT.done || !kept.ok
      output.say(
        isWorthTelling && why !== undefined ? { summary, problem: told(why) } : { summary },
        inWords(summary),
      )
      return exit
    },
  }
}

/**
 * How many devices came to what, as the summary and the progress say it. In a list that was left before its end, what
 * had no turn yet is owed as well.
 */
export function sumUp(counts: ReadonlyMap<IntakeState, number>, isLeft = false) {
  const of = (...states: readonly IntakeState[]) =>
    states.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0)
  return {
    disabled: of('disabled'),
    alreadyDisabled: of('already-disabled'),
    notRegistered: of('not-registered'),
    refused: of('refused'),
    owed: of(...OWED_STATES, ...(isLeft ? STATES_OWED_OF_BATCH : [])),
    held: of('held'),
  }
}

/** A batch's progress as the terminal shows it. */
export function shownProgress(progress: BatchProgress, now: Date): ProgressState {
  const { total, done, counts, phase, perSecond, secondsLeft, goesOnAt } = progress
  const waits = phase === 'resting' || phase === 'waiting'
  return {
    ...sumUp(counts),
    total,
    done,
    perSecond,
    secondsLeft,
    phase: waits ? 'waiting' : phase === 'ended' ? 'ending' : phase,
    waitSeconds: goesOnAt === null ? null : Math.max(0, (goesOnAt.getTime() - now.getTime()) / 1000),
  }
}

function exitCode(total: number, figures: ReturnType<typeof sumUp>, badRows: number): ExitCode {
  if (figures.owed > 0 || figures.held > 0) return EXIT.owed
  const ended = figures.disabled + figures.alreadyDisabled + figures.notRegistered
  return ended === total && badRows === 0 ? EXIT.done : EXIT.refused
}

function inWords(summary: Readonly<Record<string, string | number>>): string {
  return Object.entries(summary)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

const EMPTY_ROW: Omit<ResultRow, 'outcome' | 'line'> = {
  deviceSerial: '',
  ticket: '',
  status: null,
  changedAt: null,
  userId: null,
  attempts: null,
  problem: null,
  intakeId: null,
}
