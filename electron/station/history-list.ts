import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ExportProgress, HistoryQuery } from '../contract/history.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { EXPORT_HEAD } from '../journal/history-export.ts'
import type { HistoryThread } from '../journal/history-thread.ts'

/** A list that is being saved, part by part: whoever wants it asks for the next one. */
export interface HistoryList {
  next(): Promise<Result<ExportProgress>>
  /** Gives it up; nothing of it stays on the disk. Harmless once it is done. */
  cancel(): Promise<void>
}

/**
 * Begins a CSV file of all that fits a query. The parts go to `PLACE.part`, which takes the place of the file at the
 * end: so `PLACE` is the old file or the whole new one. Only this account may read it, for it names people.
 */
export async function beginList(
  history: Pick<HistoryThread, 'ask'>,
  query: HistoryQuery,
  place: string,
): Promise<Result<HistoryList>> {
  const part = `${place}.part`
  const counted = await history.ask('count', { query })
  if (!counted.ok) return counted
  const total = counted.value
  let file: FileHandle | null = null
  let written = 0
  let after: number | null = null
  let done = false

  const giveUp = async (): Promise<void> => {
    const open = file
    file = null
    if (open === null) return
    await open.close().catch(() => undefined)
    await rm(part, { force: true }).catch(() => undefined)
  }
  const trouble = async (error: unknown): Promise<Result<never>> => {
    await giveUp()
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return failed(problem('export-not-written', { name: basename(place), cause }))
  }
  try {
    file = await open(part, 'w', 0o600)
    await file.writeFile(EXPORT_HEAD)
  } catch (error) {
    return trouble(error)
  }
  const writeNext = async (): Promise<Result<ExportProgress>> => {
    if (done) return succeeded({ written, total: written, done })
    const asked = await history.ask('exported', { query, after })
    if (!asked.ok) {
      await giveUp()
      return asked
    }
    const open = file
    if (open === null) return failed(problem('export-not-under-way'))
    try {
      await open.writeFile(asked.value.csv)
      written += asked.value.rows
      after = asked.value.next
      if (after !== null) return succeeded({ written, total: Math.max(total, written), done })
      await open.sync()
      file = null
      await open.close()
      await rename(part, place)
    } catch (error) {
      file = open
      return trouble(error)
    }
    done = true
    return succeeded({ written, total: written, done })
  }
  /** Two parts that are asked for at once are two parts, one after the other: no line is written twice. */
  let turn: Promise<unknown> = Promise.resolve()
  return succeeded({
    next: () => {
      const next = turn.then(writeNext)
      turn = next.catch(() => undefined)
      return next
    },
    cancel: giveUp,
  })
}
