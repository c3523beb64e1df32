import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { succeeded } from '../../../electron/contract/result.ts'
import type { HistoryQuestions } from '../../../electron/journal/history-reader.ts'
import type { HistoryThread } from '../../../electron/journal/history-thread.ts'
import { beginList } from '../../../electron/station/history-list.ts'

const QUERY = { text: '', states: null, reason: null, operator: null, from: null, to: null }
const PARTS = ['one\n', 'two\n', 'three\n']

/** A history of a few lines, one a part, which takes its time. */
const history: Pick<HistoryThread, 'ask'> = {
  ask: async <Q extends keyof HistoryQuestions>(name: Q, ask: HistoryQuestions[Q]['ask']) => {
    const place = 'after' in ask ? (ask.after ?? 0) : 0
    await setImmediate()
    const part = { csv: PARTS[place] ?? '', rows: 1, next: place + 1 < PARTS.length ? place + 1 : null }
    const answer: unknown = name === 'count' ? PARTS.length : part
    return succeeded(answer as HistoryQuestions[Q]['answer'])
  },
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('parts of a saved list that are asked for at once are written one after the other, each once', async () => {
  const place = join(folder, 'list.csv')
  const begun = await beginList(history, QUERY, place)
  if (!begun.ok) throw new Error(begun.problem.code)
  const list = begun.value
  const written = await Promise.all([list.next(), list.next(), list.next(), list.next()])
  expect(written.map((each) => each.ok && each.value.done)).toEqual([false, false, true, true])
  expect(readFileSync(place, 'utf8').split('\n').slice(1)).toEqual(['one', 'two', 'three', ''])
})
