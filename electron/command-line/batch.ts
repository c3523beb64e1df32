import { basename, dirname, join, parse } from 'node:path'
import { monotonicFactory } from 'ulid'
import { batchIdSchema, intakeIdSchema } from '../contract/serials.ts'
import type { Reason } from '../contract/words.ts'
import { takeBatch, type TakenBatch } from '../intake/batch/batches.ts'
import { readBatchFile } from '../intake/batch/read-batch-file.ts'
import { BATCH_RESTS, runBatch, type BatchRun } from '../intake/batch/run-batch.ts'
import { STEADY_CLOCK } from '../scanner/devices/clock.ts'
import type { Station } from '../station.ts'
import { openStation } from '../station/open-station.ts'
import { openBatchReport, shownProgress, type BatchReport } from './batch-report.ts'
import { operatorOf, readConfiguration, type CommonOptions } from './context.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Output, Streams } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { DRAIN_BUDGET, followControl, pauseOrResume, workersFor, workPartsOf } from './working.ts'

/** What a person decided for the whole list. */
export interface BatchDecision {
  readonly reason: Reason
  /** Where the result file goes; undefined puts it beside the list. */
  readonly result: string | undefined
}

/**
 * `station batch FILE.csv --reason R --yes`: disables every device of a list, as far as that goes by itself. The
 * same list again goes on where an interrupted run stopped.
 */
export async function batch(
  file: string,
  { reason, result }: BatchDecision,
  options: CommonOptions,
  isCheckout: boolean,
  output: Output,
  { input, progress: stream }: Pick<Streams, 'input' | 'progress'>,
): Promise<ExitCode> {
  const began = performance.now()
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const { label, cloud, ticket } = configuration.value.file
  const list = await readBatchFile(file, { pattern: new RegExp(label.pattern) }, ticket)
  if (!list.ok) return output.fail(list.problem)
  const opened = await openStation(configuration.value, operatorOf(options))
  if (!opened.ok) return output.fail(opened.problem)
  const { station, close } = opened.value
  try {
    const { digest, rows } = list.value
    // In the list's order, and quick to make.
    const ulid = monotonicFactory()
    const taken = takeBatch(
      {
        journal: station.journal,
        newId: () => intakeIdSchema.parse(ulid()),
        newBatchId: () => batchIdSchema.parse(ulid()),
      },
      { source: basename(file), digest, reason, devices: rows },
    )
    if (!taken.ok) return output.fail(taken.problem)
    const progress = createProgress(stream, STEADY_CLOCK)
    const place = result ?? join(dirname(file), `${parse(file).name}.result.csv`)
    const report = openBatchReport(station.journal, list.value, place, output, progress)
    if (taken.value.isResumed) progress.note('This list was interrupted before: going on where it stopped.')
    const run = start(station, taken.value, workersFor(cloud.maxConcurrency), report, progress)
    const endControl = followControl(input, controlOf(run))
    const ended = await run.ended
    endControl()
    progress.end()
    return await report.end(ended, run.progress(), (performance.now() - began) / 1000)
  } finally {
    await close()
  }
}

function start(
  station: Station,
  taken: TakenBatch,
  workers: number,
  report: BatchReport,
  progress: Progress,
): BatchRun {
  const run = runBatch(workPartsOf(station), taken, {
    workers,
    budget: { tries: DRAIN_BUDGET.tries, rests: BATCH_RESTS },
    onDevice: report.device,
    onProgress: (now) => {
      progress.show(shownProgress(now, new Date()))
    },
  })
  progress.show(shownProgress(run.progress(), new Date()))
  return run
}

function controlOf(run: BatchRun) {
  return {
    pauseOrResume: () => {
      pauseOrResume({ ...run, phase: () => run.progress().phase })
    },
    cancel: run.cancel,
    leave: run.leave,
  }
}
