import { createInterface } from 'node:readline'
import { Writable, type Readable } from 'node:stream'
import { hashPin } from '../operators/pin.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

/**
 * Reads a supervisor's PIN, the first line of stdin, and prints the hash for the station file. Never as an argument:
 * every list of processes shows those, and a shell remembers them. The PIN is printed nowhere, not even while it is typed.
 */
export async function supervisorPin(input: Readable, output: Output): Promise<ExitCode> {
  const isTerminal = 'isTTY' in input && input.isTTY === true
  if (isTerminal) output.note('Type the supervisor’s PIN and press Enter. It is not shown.')
  const hashed = await hashPin(await firstLine(input, isTerminal))
  if (!hashed.ok) return output.fail(hashed.problem)
  output.say({ pin: hashed.value }, hashed.value)
  return EXIT.done
}

async function firstLine(input: Readable, isTerminal: boolean): Promise<string> {
  // At a terminal the line is read key by key, and what would be echoed goes nowhere.
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const lines = createInterface({ input, output: nowhere, terminal: isTerminal, crlfDelay: Infinity })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}
