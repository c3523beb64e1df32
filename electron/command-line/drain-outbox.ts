import { INTAKE_STATES, isFinal, type IntakeState } from '../contract/lifecycle.ts'
import { problem } from '../contract/problem.ts'
import { endFinishedBatches } from '../intake/batch/batches.ts'
import { isCallOwed, isSettled, STATES_OWED, STATES_OWED_OF_BATCH } from '../intake/owed.ts'
import { startWork, type WorkPhase } from '../intake/work.ts'
import type { Journal } from '../journal/journal.ts'
import { STEADY_CLOCK } from '../scanner/devices/clock.ts'
import { openStation } from '../station/open-station.ts'
import { sumUp } from './batch-report.ts'
import { operatorOf, readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { deviceLine } from './outcome-line.ts'
import { told, type Output, type Streams } from './output.ts'
import { createProgress } from './progress.ts'
import type { ProgressState } from './render-progress.ts'
import {
  createWorst,
  DRAIN_BUDGET,
  followControl,
  pauseOrResume,
  workersFor,
  workPartsOf,
} from './working.ts'

const UNFINISHED = INTAKE_STATES.filter((state) => !isFinal(state))
const MOST = 1_000_000

/**
 * `station outbox --drain`: makes every call that is owed, batches that were interrupted included, until nothing is
 * owed or the budget is spent.
 */
export async function drainOutbox(
  options: CommonOptions,
  isCheckout: boolean,
  output: Output,
  { input, progress: stream }: Pick<Streams, 'input' | 'progress'>,
): Promise<ExitCode> {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const opened = await openStation(configuration.value, operatorOf(options))
  if (!opened.ok) return output.fail(opened.problem)
  const { station, close } = opened.value
  const { journal } = station
  const progress = createProgress(stream, STEADY_CLOCK)
  const began = performance.now()
  const settled = new Map<IntakeState, number>()
  const owedAtFirst =
    journal.intakes.count(STATES_OWED) + journal.intakes.countOfBatches(STATES_OWED_OF_BATCH)
  const work = startWork(workPartsOf(station), {
    among: { states: STATES_OWED, statesOfBatch: STATES_OWED_OF_BATCH, batchId: null },
    workers: workersFor(configuration.value.file.cloud.maxConcurrency),
    budget: DRAIN_BUDGET,
    onStep: (record) => {
      if (isSettled(record)) {
        settled.set(record.state, (settled.get(record.state) ?? 0) + 1)
        // What waits for a person is in the list of what is left.
        if (isFinal(record.state)) output.data(deviceLine(journal, record))
      }
      show()
    },
    onPhase: () => {
      show()
    },
  })
  const show = (): void => {
    progress.show(shownDrain(settled, owedAtFirst, work.phase()))
  }
  const endControl = followControl(input, {
    pauseOrResume: () => {
      pauseOrResume(work)
    },
    cancel: work.stop,
    leave: work.stop,
  })
  try {
    const worked = await work.ended
    endControl()
    progress.end()
    if (!worked.ok) return output.fail(worked.problem)
    endFinishedBatches(journal)
    return tellEnd(journal, settled, (performance.now() - began) / 1000, output)
  } finally {
    await close()
  }
}

function shownDrain(
  settled: ReadonlyMap<IntakeState, number>,
  total: number,
  phase: WorkPhase,
): ProgressState {
  const done = countAll(settled)
  return {
    ...sumUp(settled),
    owed: Math.max(0, total - done),
    total,
    done,
    perSecond: 0,
    secondsLeft: null,
    phase: phase === 'paused' ? 'paused' : phase === 'working' ? 'working' : 'waiting',
    waitSeconds: null,
  }
}

function countAll(counts: ReadonlyMap<IntakeState, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

function tellEnd(
  journal: Journal,
  settled: ReadonlyMap<IntakeState, number>,
  seconds: number,
  output: Output,
): ExitCode {
  const worst = createWorst()
  const left = journal.intakes.urgentFirst(UNFINISHED, MOST)
  const owed = left.filter(isCallOwed)
  const held = left.filter(({ state }) => state === 'held')
  for (const record of [...owed, ...held]) {
    output.data(deviceLine(journal, record))
    worst.note(record)
  }
  const outbox = {
    settled: countAll(settled) - (settled.get('held') ?? 0),
    owed: owed.length,
    held: held.length,
    seconds: Math.round(seconds * 1000) / 1000,
  }
  const isLeft = outbox.owed + outbox.held > 0
  const why = worst.problem() ?? problem('list-unfinished', { count: outbox.owed })
  output.say(
    isLeft ? { outbox, problem: told(why) } : { outbox },
    `${outbox.settled} settled, ${outbox.owed} owed, ${outbox.held} held for a person`,
  )
  return isLeft ? EXIT.owed : EXIT.done
}
