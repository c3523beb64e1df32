/** What a tone says. */
export type Tone = 'read' | 'repeat' | 'held' | 'done' | 'already' | 'refused' | 'owed'

type Note = readonly [hertz: number, seconds: number]

/** Short and apart by melody, so that they can be told from each other without looking. */
const TONES: Readonly<Record<Tone, readonly Note[]>> = {
  read: [[1320, 0.06]],
  repeat: [
    [1320, 0.05],
    [1320, 0.05],
  ],
  held: [
    [1320, 0.06],
    [880, 0.12],
  ],
  done: [
    [660, 0.09],
    [990, 0.16],
  ],
  already: [
    [780, 0.09],
    [780, 0.12],
  ],
  owed: [
    [520, 0.14],
    [440, 0.2],
  ],
  refused: [
    [220, 0.16],
    [180, 0.26],
  ],
}

/** Nothing is asked of anybody: these are softer. */
const SOFT: ReadonlySet<Tone> = new Set(['repeat', 'held'])

let audio: AudioContext | undefined

/** Plays a tone. Without sound on this computer nothing happens: what is heard is always on the screen too. */
export function play(tone: Tone): void {
  try {
    audio ??= new AudioContext()
    if (audio.state === 'suspended') void audio.resume().catch(() => undefined)
    let at = audio.currentTime + 0.01
    for (const [hertz, seconds] of TONES[tone]) {
      note(audio, hertz, at, seconds, SOFT.has(tone) ? 0.08 : 0.18)
      at += seconds + 0.03
    }
  } catch {
    // No sound device.
  }
}

function note(context: AudioContext, hertz: number, at: number, seconds: number, loud: number): void {
  const source = context.createOscillator()
  const volume = context.createGain()
  source.type = 'triangle'
  source.frequency.value = hertz
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loud, at + 0.012)
  volume.gain.linearRampToValueAtTime(0, at + seconds)
  source.connect(volume).connect(context.destination)
  source.start(at)
  source.stop(at + seconds + 0.02)
}
