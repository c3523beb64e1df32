import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Where a station's configuration and its data lie. */
export interface Places {
  readonly stationFile: string
  readonly dataFolder: string
}

/** How a process ended: by itself with an exit code, or by a signal. */
export interface Ended {
  readonly exit: number | null
  readonly signal: NodeJS.Signals | null
  /** The JSON lines of standard output that came whole. */
  readonly lines: readonly Record<string, unknown>[]
  readonly err: string
}

/** The command line in a process of its own, which may be killed. */
export interface StationProcess {
  readonly kill: () => void
  readonly ended: Promise<Ended>
}

const ROOT = join(import.meta.dirname, '../..')
/** Compiled code that the processes of a run share: each starts in half the time. */
const COMPILED = join(ROOT, 'node_modules/.cache/ds100-intake/compiled')

/** Starts `station ARGS --json`. `environment` reaches test/crash/kill-at-commit.ts, which is loaded where it is given. */
export function startStation(
  args: readonly string[],
  { stationFile, dataFolder }: Places,
  environment?: Readonly<Record<string, string>>,
): StationProcess {
  const preload =
    environment === undefined ? [] : ['--import', join(import.meta.dirname, 'kill-at-commit.ts')]
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...preload,
      join(ROOT, 'electron/cli.ts'),
      ...[...args, '--json', '--station', stationFile, '--data', dataFolder],
    ],
    {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return {
    kill: () => child.kill('SIGKILL'),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (exit, signal) => {
        resolve({ exit, signal, lines: jsonLines(out), err })
      })
    }),
  }
}

/** Runs `station ARGS --json` to its end. */
export function runStationProcess(args: readonly string[], places: Places): Promise<Ended> {
  return startStation(args, places).ended
}

/** A killed process may leave its last line half written. */
function jsonLines(out: string): Record<string, unknown>[] {
  const whole = out.slice(0, out.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
