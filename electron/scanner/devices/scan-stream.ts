import { Buffer } from 'node:buffer'
import { problem } from '../../contract/problem.ts'
import type { ScanSource } from '../../contract/words.ts'
import { PART_TIMEOUT_MS, type Decoded, type Decoder } from '../decoder.ts'
import type { Clock } from './clock.ts'
import type { ScanTaker } from './device-scan.ts'
import { createFloodGate, MOST_REPORTS_A_SECOND } from './flood.ts'

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

  const rawOfCode = (): readonly string[] => {
    const reports = raw
    raw = []
    return reports
  }
  const trouble = (why: ReturnType<typeof problem>): void => {
    taker.onTrouble({ problem: why, raw: rawOfCode(), source, deviceName })
  }
  const flood = (): void => {
    decoder.drop('silence')
    trouble(problem('scanner-flood', { name: deviceName, count: MOST_REPORTS_A_SECOND }))
  }
  const tell = (decoded: Decoded): void => {
    switch (decoded.kind) {
      case 'scan':
        heard(taker.onScan({ scan: decoded.scan, aim: decoded.aim, raw: rawOfCode(), deviceName }))
        return
      case 'trouble':
        trouble(decoded.problem)
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
          decoder.drop('silence').forEach(tell)
          raw = []
        })
      : undefined
  }

  return {
    report: (report) => {
      const verdict = gate.report(clock.now())
      if (verdict === 'began') flood()
      if (verdict !== 'calm') return
      if (raw.length < RAW_REPORTS) raw.push(Buffer.from(report).toString('hex'))
      for (const decoded of decoder.push(report, clock.now())) {
        const codes = decoded.kind === 'no-scan' ? 'calm' : gate.code()
        if (codes === 'began') flood()
        if (codes === 'calm') tell(decoded)
      }
      if (!decoder.isWaiting()) raw = []
      waitForRest()
    },
    end: () => {
      callOff?.()
      decoder.drop('unplugged').forEach(tell)
    },
  }
}
