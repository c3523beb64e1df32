import { Buffer } from 'node:buffer'
import { problem } from '../../contract/problem.ts'
import type { ScanSource } from '../../contract/words.ts'
import { PART_TIMEOUT_MS, type Decoded, type Decoder } from '../decoder.ts'
import type { Clock } from './clock.ts'
import type { ScanTaker } from './device-scan.ts'
import { createFloodGate, MOST_CODES_A_SECOND, MOST_REPORTS_A_SECOND } from './flood.ts'

/** The reports of one open scanner on their way to its scans. */
export interface ScanStream {
  report(report: Uint8Array): void
  /** The scanner is gone. */
  end(): void
}

/** Reports that are shown of one code at the most. */
const RAW_REPORTS = 160

/**
 * Decodes what one scanner sends, gives up parts that wait too long, and drops a flood. `heard` is told of
 * each verdict, so that the scanner can beep.
 */
export function createScanStream(
  { deviceName, source }: { readonly deviceName: string; readonly source: ScanSource },
  decoder: Decoder,
  clock: Clock,
  taker: ScanTaker,
  heard: (taken: boolean) => void,
): ScanStream {
  const gate = createFloodGate()
  let raw: string[] = []
  let callOff: (() => void) | undefined

  /** The reports so far, but for the last ones, which belong to what is told next. */
  const rawOfCode = (keep: number): readonly string[] => {
    const reports = raw.slice(0, raw.length - keep)
    raw = raw.slice(raw.length - keep)
    return reports
  }
  const trouble = (why: ReturnType<typeof problem>, keep = 0): void => {
    taker.onTrouble({ problem: why, raw: rawOfCode(keep), source, deviceName })
  }
  const flood = (count: number): void => {
    decoder.drop('silence')
    trouble(problem('scanner-flood', { name: deviceName, count }))
  }
  const tell = (decoded: Decoded, keep = 0): void => {
    switch (decoded.kind) {
      case 'scan':
        heard(taker.onScan({ scan: decoded.scan, aim: decoded.aim, raw: rawOfCode(keep), deviceName }))
        return
      case 'trouble':
        trouble(decoded.problem, keep)
        heard(false)
        return
      case 'no-scan':
        raw = []
        return
    }
  }
  const waitForRest = (): void => {
    callOff?.()
    callOff = decoder.isWaiting()
      ? clock.after(PART_TIMEOUT_MS, () => {
          for (const decoded of decoder.drop('silence')) tell(decoded)
          raw = []
        })
      : undefined
  }

  return {
    report: (report) => {
      const verdict = gate.report(clock.now())
      if (verdict === 'began') flood(MOST_REPORTS_A_SECOND)
      if (verdict !== 'calm') return
      if (raw.length < RAW_REPORTS) raw.push(Buffer.from(report).toString('hex'))
      const outcomes = decoder.push(report, clock.now())
      for (const [index, decoded] of outcomes.entries()) {
        const codes = decoded.kind === 'no-scan' ? 'calm' : gate.code()
        if (codes === 'began') flood(MOST_CODES_A_SECOND)
        // What comes to light late was not in this report.
        if (codes === 'calm') tell(decoded, index < outcomes.length - 1 ? 1 : 0)
      }
      if (!decoder.isWaiting()) raw = []
      waitForRest()
    },
    end: () => {
      callOff?.()
      for (const decoded of decoder.drop('unplugged')) tell(decoded)
    },
  }
}
