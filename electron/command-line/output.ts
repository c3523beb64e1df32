import type { Readable } from 'node:stream'
import type { Problem } from '../contract/problem.ts'
import { exitCodeOf, type ExitCode } from './exit-codes.ts'
import type { ProgressStream } from './progress.ts'

/** Where a command speaks. */
export interface Output {
  /** One JSON line on stdout with `--json`; for people, the text on stdout instead. */
  say(data: Readonly<Record<string, unknown>>, text: string): void
  /** One JSON line on stdout with `--json`; nothing for people, who are told in another way. */
  data(data: Readonly<Record<string, unknown>>): void
  /** Raw text on stdout: an export. */
  write(text: string): void
  /** People's text on stderr. */
  note(text: string): void
  /** The last line of a failure: the problem, with what else is known. Answers its exit code. */
  fail(problem: Problem, data?: Readonly<Record<string, unknown>>): ExitCode
}

/** The streams of a process. */
export interface Streams {
  readonly input: Readable
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Where progress is drawn: stderr as it is, which knows whether it is a terminal. */
  readonly progress: ProgressStream
}

/** A problem as the command line prints it. */
export function told({ code, title, detail, remedy, retry }: Problem) {
  return { code, title, detail, remedy, retry }
}

/** Makes the output of a command. */
export function createOutput(json: boolean, { out, err }: Pick<Streams, 'out' | 'err'>): Output {
  return {
    say: (data, text) => {
      out(json ? `${JSON.stringify(data)}\n` : `${text}\n`)
    },
    data: (data) => {
      if (json) out(`${JSON.stringify(data)}\n`)
    },
    write: out,
    note: (text) => {
      err(`${text}\n`)
    },
    fail: (problem, data = {}) => {
      if (json) out(`${JSON.stringify({ ...data, problem: told(problem) })}\n`)
      err(`${problem.title} (${problem.code})\n${problem.detail}\n${problem.remedy}\n`)
      return exitCodeOf(problem)
    },
  }
}
