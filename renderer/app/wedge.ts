/**
 * Tells a scanner in keyboard mode from a person's fingers. Pure: the hook in `use-wedge.ts` feeds it keys.
 * What frames the keys (Enter, Tab, silence) and what shape their text has decide first; speed comes second,
 * since scanners send at 10 ms as well as at 80 ms a key.
 */

/** A pause longer than this always begins a new run of keys. */
export const RUN_BREAK_MS = 250
/** After so much silence a run without Enter is looked at. */
export const SILENCE_MS = 150
/** An Enter so soon after a printable key belongs to that key and never confirms anything. */
export const ENTER_GUARD_MS = 300

const LEAST_LENGTH = 6
const SHAPED_GAP_MS = 100
const MACHINE_GAP_MS = 35
const LONGEST_RUN = 8192

/** One printable key of a run. */
export interface RunKey {
  readonly char: string
  readonly at: number
}

/** The keys that came without a pause. */
export type Run = readonly RunKey[]

/** What a run's text must look like, by the station's rules. */
export interface Shape {
  /** The serial pattern of the station. */
  readonly serial: RegExp
  /** In a text field only a serial is a scan; anything else is what the field is for. */
  readonly inField: boolean
}

/** A scan within a run: its text, and at which key of the run it begins. */
export interface FoundScan {
  readonly text: string
  readonly start: number
}

/** The run after one more key. */
export function press(run: Run, key: RunKey): Run {
  const last = run.at(-1)
  if (last === undefined || key.at - last.at > RUN_BREAK_MS) return [key]
  return run.length >= LONGEST_RUN ? run : [...run, key]
}

/** The scan that an Enter or Tab at this time ends, if it ends one. */
export function endedBySuffix(run: Run, at: number, shape: Shape): FoundScan | null {
  const last = run.at(-1)
  if (last === undefined || at - last.at > RUN_BREAK_MS) return null
  return (
    firstThat(run, (text, gap) => fits(text, shape) && gap <= SHAPED_GAP_MS) ??
    firstThat(run, (_, gap) => !shape.inField && gap <= MACHINE_GAP_MS)
  )
}

/** The scan that a silence ends, if it ends one: only a machine is that fast. */
export function endedBySilence(run: Run, at: number, shape: Shape): FoundScan | null {
  const last = run.at(-1)
  if (last === undefined || at - last.at < SILENCE_MS) return null
  return (
    firstThat(run, (text, gap) => fits(text, shape) && gap <= MACHINE_GAP_MS) ??
    firstThat(run, (_, gap) => !shape.inField && gap <= MACHINE_GAP_MS)
  )
}

/** Whether an Enter at this time is a decision of its own, and not the end of some typing. */
export function isDeliberateEnter(lastPrintableAt: number | null, at: number): boolean {
  return lastPrintableAt === null || at - lastPrintableAt > ENTER_GUARD_MS
}

function firstThat(run: Run, isScan: (text: string, gap: number) => boolean): FoundScan | null {
  for (const start of beginnings(run)) {
    const keys = run.slice(start)
    const text = textOf(keys)
    if (keys.length >= LEAST_LENGTH && isScan(text, averageGap(keys))) return { text, start }
  }
  return null
}

function fits(text: string, shape: Shape): boolean {
  return fitsSerial(text, shape) || (!shape.inField && hasPrefix(text))
}

/** A run may begin with a key that a person pressed just before: the part after its longest pause is tried too. */
function beginnings(run: Run): readonly number[] {
  let longest = 0
  let start = 0
  for (let index = 1; index < run.length; index += 1) {
    const pause = timeAt(run, index) - timeAt(run, index - 1)
    if (pause > longest) {
      longest = pause
      start = index
    }
  }
  const rest = averageGap(run.slice(start))
  return start > 0 && longest >= 2 * Math.max(rest, 1) ? [0, start] : [0]
}

function timeAt(run: Run, index: number): number {
  return run[index]?.at ?? 0
}

function averageGap(run: Run): number {
  return run.length < 2 ? 0 : (timeAt(run, run.length - 1) - timeAt(run, 0)) / (run.length - 1)
}

function textOf(run: Run): string {
  return run.map((key) => key.char).join('')
}

function hasPrefix(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- scanners frame a code with control characters
  return /^[\]\u0000-\u001f]/.test(text)
}

function fitsSerial(text: string, shape: Shape): boolean {
  // eslint-disable-next-line no-control-regex -- as above
  const bare = text.replace(/[\u0000-\u001f]/g, '').replace(/^\][A-Za-z][0-9A-Za-z]/, '')
  return shape.serial.test(bare) || shape.serial.test(bare.replace(/-/g, '')) || /^[0-9]{12}$/.test(bare)
}
