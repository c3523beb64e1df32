import type { Clock } from '../scanner/devices/clock.ts'
import { renderBar, renderPlain, type ProgressState } from './render-progress.ts'

/** What progress needs of a stream: a terminal says how wide it is. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** The progress of a long command, beside what it prints. */
export interface Progress {
  show(state: ProgressState): void
  /** A line above the bar. */
  note(text: string): void
  /** Leaves the last state as a line of its own, and nothing that still runs. */
  end(): void
}

/** A terminal is drawn at most ten times a second. */
const REDRAW_MS = 100
/** A file or a pipe gets a line so often, and one at the end. */
const LINE_MS = 10_000
/** What a terminal that does not tell its width is taken for. */
const USUAL_WIDTH = 80

/** Begins to show progress on a stream, usually stderr. */
export function createProgress(stream: ProgressStream, clock: Clock): Progress {
  return stream.isTTY === true ? onTerminal(stream, clock) : inLines(stream, clock)
}

/** Back to the line's begin; and away with what stands right of here. */
const BACK = '\r'
const CLEAR = '\u001b[K'

function onTerminal(stream: ProgressStream, clock: Clock): Progress {
  let last: ProgressState | null = null
  let drawnAt = -Infinity
  let callOff: (() => void) | null = null

  const draw = () => {
    callOff?.()
    callOff = null
    if (last === null) return
    drawnAt = clock.now()
    // The last column stays free: some terminals wrap as soon as it is written.
    const line = renderBar(last, (stream.columns ?? USUAL_WIDTH) - 1)
    stream.write(`${BACK}${line}${CLEAR}`)
  }
  return {
    show: (state) => {
      last = state
      const wait = drawnAt + REDRAW_MS - clock.now()
      if (wait <= 0) draw()
      else callOff ??= clock.after(wait, draw)
    },
    note: (text) => {
      stream.write(`${BACK}${CLEAR}${text}\n`)
      draw()
    },
    end: () => {
      draw()
      if (last !== null) stream.write('\n')
      last = null
    },
  }
}

function inLines(stream: ProgressStream, clock: Clock): Progress {
  let last: ProgressState | null = null
  let callOff: (() => void) | null = null

  const print = () => {
    if (last !== null) stream.write(`${renderPlain(last)}\n`)
  }
  const printInTime = () => {
    callOff = clock.after(LINE_MS, () => {
      print()
      printInTime()
    })
  }
  return {
    show: (state) => {
      if (last === null) printInTime()
      last = state
    },
    note: (text) => {
      stream.write(`${text}\n`)
    },
    end: () => {
      callOff?.()
      callOff = null
      print()
      last = null
    },
  }
}
