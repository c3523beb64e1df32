import type { ScannerMaker } from '../../contract/scanners.ts'
import { laysOutLikeNewland } from '../makers.ts'
import { aimText, IGNORED, isIdle, type ReportRead } from './part.ts'

/** Where a maker puts things in its 64 bytes; the number of data bytes is always byte 1. */
interface Habit {
  /** Where the AIM identifier begins; null where there is none. */
  readonly aim: number | null
  readonly data: number
  readonly codeId: number
}

/** Captured from Honeywell and Access-IS units. */
const HONEYWELL: Habit = { aim: 2, data: 5, codeId: 61 }
/** Captured from Zebra (Symbol) units; byte 2 is 0. */
const ZEBRA: Habit = { aim: 3, data: 6, codeId: 62 }
/** Documented for Newland and those who build on it. */
const NEWLAND: Habit = { aim: null, data: 2, codeId: 62 }

const REPORT_ID = 2
const REPORT_BYTES = 64
const FIELD_BYTES = 56
const MORE_BYTE = 63

/** Whether a report of an unknown device may be one of the known layouts: they share the report id. */
export function looksLikeHidPos(report: Uint8Array): boolean {
  return report[0] === REPORT_ID
}

/**
 * Reads a scanner whose descriptor nobody can see (Windows, macOS): all three known layouts have report id 2,
 * the number of data bytes in byte 1 and the continued flag in byte 63; the `]` of the AIM identifier tells
 * where the data begins, and the maker decides where there is none.
 */
export function readByHabit(report: Uint8Array, maker: ScannerMaker | null): ReportRead {
  if (!looksLikeHidPos(report)) return IGNORED
  const said = report[1] ?? 0
  const more = ((report[MORE_BYTE] ?? 0) & 1) === 1
  const habit = habitOf(report, said, maker)
  const aim = habit.aim === null ? null : aimFrom(report, habit.aim)
  const isBelieved = aim !== null || laysOutLikeNewland(maker)
  // What is missing can't be taken for zero: where the flag is lost, a full report may go on.
  if (report.length < REPORT_BYTES) {
    return { kind: 'malformed', fault: 'it is cut off', more: isBelieved && said >= FIELD_BYTES }
  }
  if (said > FIELD_BYTES) {
    const fault = `it says ${said} bytes, and has room for ${FIELD_BYTES}`
    return { kind: 'malformed', fault, more: isBelieved && more }
  }
  if (isIdle(said, more, aim)) return IGNORED
  const codeId = report[habit.codeId] ?? 0
  return {
    kind: 'part',
    part: {
      reportId: REPORT_ID,
      data: report.subarray(habit.data, habit.data + said),
      aim,
      codeId: codeId === 0 ? null : codeId,
      more,
    },
  }
}

function habitOf(report: Uint8Array, said: number, maker: ScannerMaker | null): Habit {
  if (aimFrom(report, 2) !== null) return isDataFromTwo(report, said) ? NEWLAND : HONEYWELL
  if (report[2] === 0 && aimFrom(report, 3) !== null) return ZEBRA
  if (laysOutLikeNewland(maker)) return NEWLAND
  // An identifier of zeros: the scanner does not name the symbology, and leaves its place empty.
  if (report[2] === 0 && report[3] === 0 && report[4] === 0) return report[5] === 0 ? ZEBRA : HONEYWELL
  return NEWLAND
}

/**
 * A `]` at byte 2 may also be the first character of data that begins there: a scanner without the identifier
 * field that is set to send it as a prefix. Then what would be the last three characters is empty.
 */
function isDataFromTwo(report: Uint8Array, said: number): boolean {
  const end = HONEYWELL.data + said
  return report[end - 1] === 0 && report[end - 2] === 0 && report[end - 3] === 0 && report[end - 4] !== 0
}

function aimFrom(report: Uint8Array, at: number): string | null {
  return aimText(report[at] ?? 0, report[at + 1] ?? 0, report[at + 2] ?? 0)
}
