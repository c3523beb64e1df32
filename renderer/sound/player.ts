import { RECIPES, type Recipe, type Tone } from './recipes.ts'

/** The loudest that a tone is put out, so that nothing distorts. */
const LOUDEST = 0.35
/** A tone that gives way to a newer one falls silent within this time, so that it does not click. Seconds. */
const GIVES_WAY_S = 0.012
/** Between now and the first note: what is scheduled in the past would be cut off. Seconds. */
const AHEAD_S = 0.015

/** Plays tones, one at a time: a newer one silences the one before. */
export interface Player {
  /** Volume is 0 to 100, as people turn a knob; at 0 nothing is played. */
  play(tone: Tone, volume: number): void
}

/** What is heard right now: it can be silenced as a whole. */
interface Sounding {
  readonly loudness: GainNode
  readonly notes: readonly OscillatorNode[]
  readonly endsAt: number
}

/**
 * Makes a player over the context that `open` gives, which is asked for with the first tone and kept. A computer
 * without sound plays nothing and nothing breaks: what is heard is always on the screen too.
 */
export function createPlayer(open: () => AudioContext): Player {
  let kept: AudioContext | undefined
  let sounding: Sounding | null = null
  return {
    play: (tone, volume) => {
      try {
        const context = (kept ??= open())
        if (sounding !== null) giveWay(sounding, context.currentTime)
        sounding = null
        if (volume <= 0) return
        // A station's window may sound without anybody having touched it; elsewhere a browser waits for a touch.
        if (context.state === 'suspended') void context.resume().catch(() => undefined)
        sounding = begin(context, RECIPES[tone], gainOf(volume))
      } catch {
        // No sound device.
      }
    },
  }
}

/** How loud a knob's place is: people hear in proportions, so the middle is a quarter. */
export function gainOf(volume: number): number {
  const share = Math.min(100, Math.max(0, volume)) / 100
  return share * share * LOUDEST
}

function begin(context: AudioContext, recipe: Recipe, gain: number): Sounding {
  const loudness = context.createGain()
  loudness.gain.value = gain * recipe.level
  loudness.connect(context.destination)
  let at = context.currentTime + AHEAD_S
  const notes = recipe.notes.map(({ hertz, ms, restMs }) => {
    const length = ms / 1000
    const source = context.createOscillator()
    source.type = recipe.wave
    source.frequency.value = hertz
    const envelope = context.createGain()
    envelope.gain.setValueAtTime(0, at)
    envelope.gain.linearRampToValueAtTime(1, at + recipe.attackMs / 1000)
    envelope.gain.setValueAtTime(1, at + length - recipe.releaseMs / 1000)
    envelope.gain.linearRampToValueAtTime(0, at + length)
    source.connect(envelope).connect(loudness)
    source.start(at)
    source.stop(at + length)
    at += length + restMs / 1000
    return source
  })
  return { loudness, notes, endsAt: at }
}

function giveWay({ loudness, notes, endsAt }: Sounding, now: number): void {
  if (now >= endsAt) return
  loudness.gain.setTargetAtTime(0, now, GIVES_WAY_S / 4)
  for (const source of notes) source.stop(now + GIVES_WAY_S)
}
