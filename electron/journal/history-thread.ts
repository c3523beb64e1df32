import { Worker } from 'node:worker_threads'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { HistoryQuestions } from './history-reader.ts'

/** A question on its way to the thread. */
export interface ThreadQuestion {
  readonly id: number
  readonly name: keyof HistoryQuestions
  readonly ask: unknown
}

/** What comes back. */
export type ThreadAnswer =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly cause: string }

/** The history, read beside the station's own work. */
export interface HistoryThread {
  /** Asks one question. The thread begins with the first one; one that ended unexpectedly begins anew. */
  ask<Q extends keyof HistoryQuestions>(
    name: Q,
    ask: HistoryQuestions[Q]['ask'],
  ): Promise<Result<HistoryQuestions[Q]['answer']>>
  /** Ends the thread; what is still asked fails. */
  close(): Promise<void>
}

/** Where the thread's code lies: beside this file in the sources, beside the main bundle when built. */
export function historyWorkerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts')
  return new URL(isSource ? './history-worker.ts' : './history-worker.js', import.meta.url)
}

/** Makes the way to the history of a data folder. The journal there must be open for writing, and so up to date. */
export function createHistoryThread(folder: string, file: URL = historyWorkerFile()): HistoryThread {
  let worker: Worker | null = null
  let last = 0
  const waiting = new Map<number, (answer: ThreadAnswer) => void>()

  const ended = (which: Worker, cause: string): void => {
    if (worker !== which) return
    worker = null
    for (const [id, done] of waiting) done({ id, ok: false, cause })
    waiting.clear()
  }
  const begin = (): Worker => {
    const begun = new Worker(file, { workerData: folder, name: 'history' })
    begun.on('message', (answer: ThreadAnswer) => {
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
      if (waiting.size === 0) begun.unref()
    })
    begun.on('error', (error) => {
      ended(begun, error instanceof Error ? error.message.slice(0, 200) : 'unknown')
    })
    begun.on('exit', (code) => {
      ended(begun, `exit ${code}`)
    })
    return begun
  }
  return {
    ask: async (name, ask) => {
      const thread = (worker ??= begin())
      const id = (last += 1)
      const answer = await new Promise<ThreadAnswer>((done) => {
        waiting.set(id, done)
        // It keeps the process alive for as long as somebody waits, and no longer.
        thread.ref()
        thread.postMessage({ id, name, ask } satisfies ThreadQuestion)
      })
      return answer.ok
        ? succeeded(answer.answer as HistoryQuestions[typeof name]['answer'])
        : failed(problem('history-unreadable', { cause: answer.cause }))
    },
    close: async () => {
      const running = worker
      if (running === null) return
      ended(running, 'closed')
      await running.terminate()
    },
  }
}
