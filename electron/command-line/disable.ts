import { readLabel } from '../contract/label.ts'
import { isOwed } from '../contract/lifecycle.ts'
import type { Result } from '../contract/result.ts'
import { ticketProblem } from '../contract/returns.ts'
import type { DeviceSerial } from '../contract/serials.ts'
import type { Reason } from '../contract/words.ts'
import type { IntakeRecord } from '../journal/intake-record.ts'
import type { Station } from '../station.ts'
import { operatorOf, readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { exitCodeOfIntake, outcomeLine } from './outcome-line.ts'
import { openStation } from '../station/open-station.ts'
import type { Output } from './output.ts'

/** What a person decided on the command line: `--yes` stands for the confirmation. */
export interface Decision {
  readonly reason: Reason
  readonly ticket: string
}

/** `station disable SERIAL --reason R --yes`: one whole intake, through the same path as the window's. */
export async function disable(
  serialText: string,
  decision: Decision,
  options: CommonOptions,
  isCheckout: boolean,
  output: Output,
): Promise<ExitCode> {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const { file } = configuration.value
  const refusal = ticketProblem(file.ticket, decision.ticket)
  if (refusal !== null) return output.fail(refusal)
  const label = readLabel(serialText, { pattern: new RegExp(file.label.pattern) })
  if (!label.ok) return output.fail(label.problem)
  const opened = await openStation(configuration.value, operatorOf(options))
  if (!opened.ok) return output.fail(opened.problem)
  const { station, close } = opened.value
  try {
    const ended = await runIntake(station, label.value, decision)
    return ended.ok ? report(station, ended.value, output) : output.fail(ended.problem)
  } finally {
    await close()
  }
}

/** Opens or resumes the intake of a serial and takes it as far as it goes without a person. */
async function runIntake(
  { intake }: Station,
  serial: DeviceSerial,
  { reason, ticket }: Decision,
): Promise<Result<IntakeRecord>> {
  const opened = intake.open(serial, 'typed')
  if (!opened.ok) return opened
  const { intakeId, state } = opened.value.record
  if (isOwed(state)) return intake.checkAgain(intakeId)
  if (state === 'held') return { ok: true, value: opened.value.record }
  const lookedUp = await intake.lookUp(intakeId)
  if (!lookedUp.ok) return lookedUp
  switch (lookedUp.value.state) {
    case 'parked':
      // What the counter or a batch had opened stays theirs.
      if (opened.value.landed === 'resumed') return lookedUp
      // Nobody stays to confirm later: nothing was sent, so it is closed.
      return intake.cancel(intakeId, lookedUp.value.problem ?? undefined)
    case 'found':
      return intake.disable(intakeId, reason, ticket)
    default:
      return lookedUp
  }
}

function report({ journal }: Station, record: IntakeRecord, output: Output): ExitCode {
  const line = outcomeLine(journal, record)
  const exit = exitCodeOfIntake(record)
  if (exit === EXIT.done || record.problem === null) {
    output.say(line, `${record.deviceSerial}  ${record.state}`)
    return exit
  }
  output.fail(record.problem, line)
  return exit
}
