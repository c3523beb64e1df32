import { parentPort, workerData } from 'node:worker_threads'
import { openForReading } from './open-database.ts'
import { openHistoryReader, type HistoryQuestions, type HistoryReader } from './history-reader.ts'
import type { ThreadAnswer, ThreadQuestion } from './history-thread.ts'

/**
 * The thread of its own in which the history is read, with a connection of its own for reading alone. However long an
 * answer takes, no scan waits for it.
 */
const port = parentPort
if (port !== null && typeof workerData === 'string') {
  const reader = openReader(workerData)
  port.on('message', (question: ThreadQuestion) => {
    port.postMessage(answer(reader, question))
  })
}

function openReader(folder: string): HistoryReader {
  const opened = openForReading(folder)
  if (!opened.ok) throw new Error(opened.problem.code)
  // A month of a big journal stays in memory while somebody turns its pages. Kibibytes, thus negative.
  opened.value.exec('PRAGMA cache_size = -32768')
  return openHistoryReader(opened.value)
}

function answer(reader: HistoryReader, { id, name, ask }: ThreadQuestion): ThreadAnswer {
  try {
    // The name and what is asked belong together: `HistoryThread` alone sends them.
    const read = reader[name] as (ask: unknown) => HistoryQuestions[typeof name]['answer']
    return { id, ok: true, answer: read(ask) }
  } catch (error) {
    return { id, ok: false, cause: error instanceof Error ? error.message.slice(0, 200) : 'unknown' }
  }
}
