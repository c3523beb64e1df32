import type { Sounds } from '../../electron/contract/sound.ts'
import { isHeard } from '../sound/heard.ts'
import { createPlayer } from '../sound/player.ts'
import type { Tone } from '../sound/recipes.ts'

export type { Tone } from '../sound/recipes.ts'

/** How the station's tones are set: which of them are heard, and how loud (0 to 100). */
export interface SoundSettings {
  readonly sounds: Sounds
  readonly volume: number
}

/** The page has one loudspeaker; how it is set comes with the first snapshot. */
const player = createPlayer(() => new AudioContext())
let settings: SoundSettings = { sounds: 'off', volume: 0 }

/** Sets what `play` does from now on. */
export function tune(to: SoundSettings): void {
  settings = to
}

/** Plays a tone as the station is set. What is heard is always on the screen too: see `SEEN_AS`. */
export function play(tone: Tone): void {
  if (isHeard(tone, settings.sounds)) player.play(tone, settings.volume)
}

/** Plays a tone for somebody who wants to hear it, whichever tones the station plays. Volume is 0 to 100. */
export function listenTo(tone: Tone, volume: number): void {
  player.play(tone, volume)
}
