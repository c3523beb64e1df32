import { createDecoder } from '../../electron/scanner/create-decoder.ts'
import type { FuzzCase } from './any-case.ts'
import { judgeDecoded, judgeDescriptor, judgeReading } from './oracle.ts'

/**
 * A case may take so long of the processor's time, which other programs do not make longer; one that takes longer
 * twice hangs. Garbage collection alone may cost a pause.
 */
export const PATIENCE_MS = 250

/** Plays a case and judges all that comes of it; throws an Error that says what was wrong. */
export function judgeCase(one: FuzzCase): void {
  if (tookTooLong(one) && tookTooLong(one)) throw new Error(`it took more than ${PATIENCE_MS} ms, twice`)
}

function tookTooLong(one: FuzzCase): boolean {
  const start = process.threadCpuUsage()
  play(one)
  const { user, system } = process.threadCpuUsage(start)
  return user + system > PATIENCE_MS * 1000
}

// One piece of memory for all reports, as a driver has it.
const memory = new Uint8Array(32_768)

function play({ facts, reports, end }: FuzzCase): void {
  if (facts.descriptor !== null) judgeDescriptor(facts.descriptor, facts.vendorId)
  const reading = createDecoder(facts)
  judgeReading(reading)
  const { decoder } = reading
  if (decoder === null) return
  let at = 0
  let codes = 0
  let sinceLast: Uint8Array[] = []
  for (const { bytes, pause } of reports) {
    at += pause
    memory.set(bytes)
    const decoded = decoder.push(memory.subarray(0, bytes.length), at)
    memory.fill(0xee, 0, bytes.length)
    sinceLast.push(bytes)
    for (const each of decoded) {
      codes += each.kind === 'scan' ? 1 : 0
      if (judgeDecoded(each, sinceLast)) sinceLast = []
    }
  }
  if (codes > reports.length) throw new Error(`${codes} codes of ${reports.length} reports`)
  for (const each of decoder.drop(end)) {
    if (each.kind === 'scan') throw new Error('a code was made of what was dropped')
    judgeDecoded(each, [])
  }
  if (decoder.isWaiting()) throw new Error('it waits for a code that was dropped')
}
