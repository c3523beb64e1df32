/** What a tone says. `read`, `repeat` and `held` answer a scan, the others say how a device stands. */
export const TONES = [
  'read',
  'repeat',
  'held',
  'done',
  'already',
  'queued',
  'refused',
  'error',
  'undone',
] as const
/** What a tone says. */
export type Tone = (typeof TONES)[number]

/** One note: its pitch, how long it sounds and how long it is still before the next one, in milliseconds. */
export interface Note {
  readonly hertz: number
  readonly ms: number
  readonly restMs: number
}

/** How a tone is made. Sounds of a counter: short, and apart by rhythm as well as by pitch. */
export interface Recipe {
  readonly notes: readonly Note[]
  /** The shape of the wave: `square` cuts through noise, `sine` is the softest. */
  readonly wave: 'sine' | 'triangle' | 'square'
  /** How loud beside the others, 0 to 1. */
  readonly level: number
  /** From silence to full loudness, and back, in milliseconds; without them a note clicks. */
  readonly attackMs: number
  readonly releaseMs: number
}

const note = (hertz: number, ms: number, restMs = 0): Note => ({ hertz, ms, restMs })
const bell = { wave: 'triangle', attackMs: 8, releaseMs: 40 } as const
const buzz = { wave: 'square', attackMs: 6, releaseMs: 24 } as const

/**
 * The table of tones. Who can't tell pitches apart tells them by their rhythm: one tick, two ticks, short-long, long-short,
 * and so on. What went well rises, what is owed falls, what was refused is low and rough.
 */
export const RECIPES: Readonly<Record<Tone, Recipe>> = {
  read: { ...bell, level: 0.7, notes: [note(1320, 60)] },
  repeat: { ...bell, level: 0.5, notes: [note(1320, 45, 55), note(1320, 45)] },
  held: { ...bell, level: 0.5, notes: [note(1175, 60, 30), note(880, 110)] },
  done: { ...bell, level: 1, notes: [note(660, 80, 20), note(880, 80, 20), note(1320, 240)] },
  already: { ...bell, level: 0.9, notes: [note(784, 180, 60), note(784, 180)] },
  queued: { ...bell, level: 1, notes: [note(587, 260, 30), note(440, 120)] },
  refused: { ...buzz, level: 0.45, notes: [note(220, 130, 60), note(220, 130, 60), note(165, 290)] },
  error: { ...buzz, level: 0.4, notes: [note(311, 420)] },
  undone: {
    ...bell,
    level: 0.9,
    notes: [note(988, 90, 20), note(659, 90, 20), note(988, 90, 20), note(659, 90)],
  },
}

/** How long a tone takes, in milliseconds. */
export function lengthMs(tone: Tone): number {
  return RECIPES[tone].notes.reduce((sum, { ms, restMs }) => sum + ms + restMs, 0)
}

/** The tones that say that something was not done; `failures only` plays no other. */
export const FAILURES: ReadonlySet<Tone> = new Set<Tone>(['queued', 'refused', 'error'])
