import { runCommandLine } from '../../../electron/command-line/run.ts'

/** What a process holds at one moment, in bytes. */
export interface Memory {
  /** All that it holds when the last device is told, unused memory included. */
  readonly rss: number
  /** Of this what is needed: the heap and buffers after a collection. */
  readonly live: number
}

/**
 * Runs a command in this process, as the command line does, and measures when the last of its devices is told:
 * `node --expose-gc memory-process.ts DEVICES COMMAND...`. Prints the memory as one JSON line.
 */
const [devices = '', ...command] = process.argv.slice(2)
let told = 0
let memory: Memory | undefined
const exit = await runCommandLine(command, true, {
  input: process.stdin,
  out: (text) => {
    if (text.includes('"intakeId"')) told += 1
    if (told === Number(devices)) memory ??= measure()
  },
  err: () => undefined,
  progress: { write: () => undefined },
})
if (exit !== 0 || memory === undefined) throw new Error(`exit ${exit} after ${told} devices`)
console.log(JSON.stringify(memory))

function measure(): Memory {
  const { rss } = process.memoryUsage()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return { rss, live: heapUsed + external }
}
