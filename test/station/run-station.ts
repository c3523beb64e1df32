import { Readable } from 'node:stream'
import { runCommandLine } from '../../electron/command-line/run.ts'

/** What a command came to. */
export interface Ran {
  readonly exit: number
  /** The last JSON line. */
  readonly last: {
    readonly outcome?: string
    readonly attempts?: number
    readonly problem?: { readonly code: string }
    readonly summary?: Readonly<Record<string, unknown>>
  }
  /** Every JSON line. */
  readonly lines: readonly Readonly<Record<string, unknown>>[]
  /** Everything on standard output and standard error. */
  readonly printed: string
}

/** Runs a command with `--json` as a station with this station file and data folder would. */
export async function runStation(
  args: readonly string[],
  stationFile: string,
  dataFolder: string,
): Promise<Ran> {
  let out = ''
  let err = ''
  const exit = await runCommandLine(
    [...args, '--json', '--station', stationFile, '--data', dataFolder],
    false,
    {
      input: Readable.from([]),
      out: (text) => (out += text),
      err: (text) => (err += text),
      progress: { write: (text) => (err += text) },
    },
  )
  const lines = out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
  return { exit, last: lines.at(-1) ?? {}, lines, printed: out + err }
}
