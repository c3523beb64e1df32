import { parseArgs } from 'node:util'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { reasonSchema, ticketSchema, type Reason } from '../contract/words.ts'
import type { OpenImported } from '../station/key/open-imported.ts'
import { batch } from './batch.ts'
import { check } from './check.ts'
import type { CommonOptions } from './context.ts'
import { decode } from './decode.ts'
import { disable } from './disable.ts'
import { drainOutbox } from './drain-outbox.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import { exportRows, verify } from './journal.ts'
import { listOutbox } from './list-outbox.ts'
import { lookup } from './lookup.ts'
import { createOutput, type Output, type Streams } from './output.ts'
import { simulate } from './simulate.ts'
import { supervisorPin } from './supervisor-pin.ts'

const HELP = `station COMMAND [--station FILE] [--data DIR] [--json]

  check                                        is this station ready?
  lookup SERIAL                                whose device is it?
  disable SERIAL --reason R [--ticket T] [--operator NAME] --yes
  batch FILE.csv --reason R --yes [--result FILE]
                                               disables every device of a list (column deviceSerialNumber)
  outbox [--drain]                             what is owed to RSA; --drain makes the calls
  journal verify                               does the record verify?
  journal export --format jsonl|csv            the whole record on stdout
  decode                                       raw scanner reports on stdin (JSON lines) -> scans
  supervisor-pin                               a PIN on stdin -> its hash for the station file
  simulate [--port N]                          RSA's cloud, simulated

Reasons: ${reasonSchema.options.join(', ')}
Exit codes: 0 done, 1 unexpected, 2 usage, 3 not registered, 4 not authorized, 5 refused, 6 owed or held,
7 the journal does not verify, 8 configuration, 9 cloud unreachable and nothing owed`

const OPTIONS = {
  station: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
  reason: { type: 'string' },
  ticket: { type: 'string' },
  operator: { type: 'string' },
  yes: { type: 'boolean' },
  format: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean' },
  drain: { type: 'boolean' },
  result: { type: 'string' },
} as const

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
}
type Parsed = ReturnType<typeof parse>

/** Runs one command. Answers its exit code; nothing is thrown, and what is unexpected says so in one line. */
export async function runCommandLine(
  args: readonly string[],
  isCheckout: boolean,
  streams: Streams,
  openImported?: OpenImported,
): Promise<ExitCode> {
  const output = createOutput(args.includes('--json'), streams)
  let parsed: Parsed
  try {
    parsed = parse(args)
  } catch (error) {
    return output.fail(usage(error instanceof Error ? error.message : 'The command can’t be read.'))
  }
  try {
    return await run(parsed, isCheckout, output, streams, openImported)
  } catch (error) {
    const cause = error instanceof Error ? error.name : 'unknown'
    return output.fail(problem('unexpected', { cause }))
  }
}

async function run(
  { values, positionals }: Parsed,
  isCheckout: boolean,
  output: Output,
  streams: Streams,
  openImported: OpenImported | undefined,
): Promise<ExitCode> {
  const [command, argument, ...more] = positionals
  if (values.help === true || command === undefined) {
    output.note(HELP)
    return values.help === true ? EXIT.done : EXIT.usage
  }
  if (more.length > 0) return output.fail(usage(`“${more.join(' ')}” is too much.`))
  const common: CommonOptions = {
    station: values.station,
    data: values.data,
    operator: values.operator,
    openImported,
  }
  switch (command) {
    case 'check':
      return check(common, isCheckout, output)
    case 'lookup':
      if (argument === undefined) return output.fail(usage('lookup needs a SERIAL.'))
      return lookup(argument, common, isCheckout, output)
    case 'disable': {
      if (argument === undefined) return output.fail(usage('disable needs a SERIAL.'))
      const reason = readReason(values)
      if (!reason.ok) return output.fail(reason.problem)
      const ticket = ticketSchema.safeParse(values.ticket ?? '')
      if (!ticket.success) return output.fail(usage('--ticket is one line of at most 64 characters.'))
      if (values.yes !== true) return output.fail(usage('disable needs --yes: nothing was sent.'))
      const decision = { reason: reason.value, ticket: ticket.data }
      return disable(argument, decision, common, isCheckout, output)
    }
    case 'journal':
      if (argument === 'verify') return verify(common, isCheckout, output)
      if (argument !== 'export') return output.fail(usage('journal takes verify or export.'))
      if (values.format !== 'jsonl' && values.format !== 'csv') {
        return output.fail(usage('journal export needs --format jsonl or csv.'))
      }
      return exportRows(values.format, common, isCheckout, output)
    case 'simulate': {
      const port = Number(values.port ?? '0')
      if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        return output.fail(usage('--port is a number from 0 to 65535.'))
      }
      return simulate(port, common, output)
    }
    case 'supervisor-pin':
      if (argument !== undefined) {
        // Whoever typed the PIN there should not see it once more.
        return output.fail(usage('supervisor-pin takes no argument: the PIN comes on stdin.'))
      }
      return supervisorPin(streams.input, output)
    case 'decode':
      if (argument !== undefined) return output.fail(usage(`“${argument}” is too much.`))
      return decode(streams.input, common, isCheckout, output)
    case 'batch': {
      if (argument === undefined) return output.fail(usage('batch needs a FILE.csv.'))
      const reason = readReason(values)
      if (!reason.ok) return output.fail(reason.problem)
      if (values.yes !== true) return output.fail(usage('batch needs --yes: nothing was sent.'))
      const decision = { reason: reason.value, result: values.result }
      return batch(argument, decision, common, isCheckout, output, streams)
    }
    case 'outbox':
      if (argument !== undefined) return output.fail(usage(`“${argument}” is too much.`))
      return values.drain === true
        ? drainOutbox(common, isCheckout, output, streams)
        : listOutbox(common, isCheckout, output)
    default:
      return output.fail(usage(`“${command}” is no command.`))
  }
}

function readReason({ reason }: Parsed['values']): Result<Reason> {
  const read = reasonSchema.safeParse(reason)
  return read.success
    ? succeeded(read.data)
    : failed(usage(`--reason is one of ${reasonSchema.options.join(', ')}.`))
}

function usage(fault: string): Problem {
  return problem('usage', { fault })
}
