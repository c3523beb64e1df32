import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { problem, type Problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { oneLine } from '../csv/open-table.ts'

/** What became of one row of a batch. What is not known is null and an empty cell. */
export interface ResultRow {
  readonly deviceSerial: string
  readonly ticket: string
  /** An outcome, a state that is none yet, or a word of the batch's for a row that was not taken. */
  readonly outcome: string
  readonly status: string | null
  readonly changedAt: string | null
  readonly userId: string | null
  /** PATCHes sent. */
  readonly attempts: number | null
  readonly problem: Pick<Problem, 'code' | 'detail'> | null
  readonly intakeId: string | null
  /** The line of the batch's file. */
  readonly line: number
}

/** A result file that is being written. */
export interface ResultFile {
  /** Takes a row. The first failure stays: later rows and `end` answer the same problem. */
  add(row: ResultRow): Result<null>
  /** Puts the file in its place, complete and on the disk. Answers how many rows it has. */
  end(): Promise<Result<number>>
}

/** The columns of a result file, in their order. */
export const RESULT_COLUMNS = [
  'deviceSerialNumber',
  'ticket',
  'outcome',
  'status',
  'changedAt',
  'userId',
  'attempts',
  'problem',
  'detail',
  'intakeId',
  'line',
] as const

/** So many characters are collected before they are written. */
const CHUNK = 64 * 1024
const LONGEST_DETAIL = 400

/**
 * Begins the result file of a batch. The rows go to `PLACE.part` as they come, so that memory stays flat and a
 * crash leaves them readable; `end` renames it, so that `PLACE` is the old file or the whole new one. Only this
 * account may read it, for it names users. A cell that a spreadsheet would run as a formula gets an apostrophe
 * in front.
 */
export function createResultFile(place: string): Result<ResultFile> {
  const part = `${place}.part`
  let file: number
  try {
    file = openSync(part, 'w', 0o600)
  } catch (error) {
    return failed(notWritable(place, error))
  }
  let waiting = stringify([[...RESULT_COLUMNS]])
  let rows = 0
  let trouble: Problem | null = null

  /** Runs a step while nothing has failed; a failure closes the file, and what is in it stays. */
  const step = (run: () => void): Result<null> => {
    if (trouble === null) {
      try {
        run()
        return succeeded(null)
      } catch (error) {
        trouble = notWritable(part, error)
        closeQuietly(file)
      }
    }
    return failed(trouble)
  }
  const flush = () => {
    writeAll(file, waiting)
    waiting = ''
  }
  return succeeded({
    add: (row) =>
      step(() => {
        waiting += lineOf(row)
        rows += 1
        if (waiting.length >= CHUNK) flush()
      }),
    end: async () => {
      const written = step(() => {
        flush()
        fsyncSync(file)
        closeSync(file)
      })
      if (!written.ok) return written
      try {
        renameSync(part, place)
      } catch (error) {
        // A spreadsheet that has the old file open keeps it from being replaced on Windows.
        return failed(notWritable(place, error, `; the result is in ${part}`))
      }
      await syncFolder(dirname(place))
      return succeeded(rows)
    },
  })
}

function lineOf(row: ResultRow): string {
  const cells = [
    row.deviceSerial,
    row.ticket,
    row.outcome,
    row.status,
    row.changedAt,
    row.userId,
    row.attempts,
    row.problem?.code,
    row.problem === null ? null : oneLine(row.problem.detail, LONGEST_DETAIL),
    row.intakeId,
    row.line,
  ]
  return stringify([cells], { escape_formulas: true })
}

/** The system may take less than it was given: a full disk shows only with the rest. */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}

function closeQuietly(file: number): void {
  try {
    closeSync(file)
  } catch {
    // What failed before is what counts.
  }
}

/** Makes the new name last over a power loss. Windows can't open a folder, and needs not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // The file itself is on the disk already.
  }
}

function notWritable(place: string, error: unknown, more = ''): Problem {
  const cause = error instanceof Error && 'code' in error ? String(error.code) : 'it can’t be written'
  return problem('result-not-writable', { place, cause: `${cause}${more}` })
}
