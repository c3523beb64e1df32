import { INTAKE_STATES, isFinal } from '../contract/lifecycle.ts'
import { endBatch, isSettled } from '../intake/batch/batches.ts'
import { isCallOwed, STATES_OWED, STATES_OWED_OF_BATCH } from '../intake/owed.ts'
import { startWork } from '../intake/work.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import { listIntakes } from '../journal/list-intakes.ts'
import type { Journal } from '../journal/journal.ts'
import { STEADY_CLOCK } from '../scanner/devices/clock.ts'
import { openStation } from '../station/open-station.ts'
import { operatorOf, readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { outcomeLine } from './outcome-line.ts'
import type { Output, Streams } from './output.ts'
import { createProgress } from './progress.ts'
import { createWorst, DRAIN_BUDGET, followControl, workersFor, workPartsOf } from './working.ts'

const UNFINISHED = INTAKE_STATES.filter((state) => !isFinal(state))
const SHOWN = 100_000

/** `station outbox`: what is owed, and what waits for the cloud or for a person. Works beside a running station. */
export function listOutbox(options: CommonOptions, isCheckout: boolean, output: Output): ExitCode {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const listed = listIntakes(configuration.value.folder, UNFINISHED, SHOWN)
  if (!listed.ok) return output.fail(listed.problem)
  const waiting = listed.value.filter((record) => isCallOwed(record) || !isAtTheCounter(record))
  for (const record of waiting) {
    const { intakeId, deviceSerial, state, since, tries, notBefore, problem, batch } = record
    const reason = record.reason ?? batch?.reason ?? null
    output.say(
      { intakeId, deviceSerial, outcome: state, reason, since, tries, notBefore, problem },
      `${deviceSerial}  ${state}  since ${since}${problem === null ? '' : `  ${problem.title}`}`,
    )
  }
  const owed = waiting.filter(isCallOwed).length
  output.say(
    { outbox: { owed, waiting: waiting.length - owed } },
    `${owed} owed, ${waiting.length - owed} waiting for a person or for the cloud`,
  )
  return EXIT.done
}

/** Opened or found and not confirmed: that is on somebody's screen. */
function isAtTheCounter({ state }: IntakeRecord): boolean {
  return state === 'opened' || state === 'found'
}

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
  const settled = new Map<string, number>()
  const among = { states: STATES_OWED, statesOfBatch: STATES_OWED_OF_BATCH, batchId: null }
  const owedAtFirst = countOwed(journal)
  const of = (state: string) => settled.get(state) ?? 0
  const show = (): void => {
    const done = [...settled.values()].reduce((sum, count) => sum + count, 0)
    progress.show({
      total: owedAtFirst,
      done,
      disabled: of('disabled'),
      alreadyDisabled: of('already-disabled'),
      notRegistered: of('not-registered'),
      refused: of('refused'),
      owed: owedAtFirst - done,
      held: of('held'),
      perSecond: 0,
      secondsLeft: null,
      phase: work.phase() === 'resting' || work.phase() === 'waiting' ? 'waiting' : 'working',
      waitSeconds: null,
    })
  }
  const work = startWork(workPartsOf(station), {
    among,
    workers: workersFor(configuration.value.file.cloud.maxConcurrency),
    budget: DRAIN_BUDGET,
    onStep: (record) => {
      if (isSettled(record)) {
        settled.set(record.state, of(record.state) + 1)
        const line = outcomeLine(journal, record)
        output.data(record.problem === null ? line : { ...line, problem: record.problem })
      }
      show()
    },
    onPhase: () => {
      show()
    },
  })
  const endControl = followControl(input, {
    pauseOrResume: () => {
      if (work.phase() === 'paused') work.resume()
      else work.pause()
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

function countOwed({ intakes }: Journal): number {
  return intakes.count(STATES_OWED) + intakes.countOfBatches(STATES_OWED_OF_BATCH)
}

/** An interrupted batch of which nothing is left to do has ended now. */
function endFinishedBatches(journal: Journal): void {
  for (const { batchId } of journal.batches.underWay()) {
    const states = [...journal.intakes.countsOfBatch(batchId).keys()]
    if (states.every((state) => isSettled({ state }))) endBatch(journal, batchId, 'done')
  }
}

function tellEnd(
  journal: Journal,
  settled: ReadonlyMap<string, number>,
  seconds: number,
  output: Output,
): ExitCode {
  const worst = createWorst()
  const left = journal.intakes.urgentFirst(UNFINISHED, SHOWN)
  const owed = left.filter(isCallOwed)
  const held = left.filter(({ state }) => state === 'held')
  for (const record of [...owed, ...held]) {
    const line = outcomeLine(journal, record)
    output.data(record.problem === null ? line : { ...line, problem: record.problem })
    worst.note(record)
  }
  const outbox = {
    settled: [...settled].reduce((sum, [state, count]) => sum + (state === 'held' ? 0 : count), 0),
    owed: owed.length,
    held: held.length,
    seconds: Math.round(seconds * 1000) / 1000,
  }
  const why = worst.problem()
  output.say(
    why === undefined ? { outbox } : { outbox, problem: why },
    `${outbox.settled} settled, ${outbox.owed} owed, ${outbox.held} held for a person`,
  )
  return outbox.owed + outbox.held > 0 ? EXIT.owed : EXIT.done
}
