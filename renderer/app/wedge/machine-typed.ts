import {
  ENOUGH_GAPS,
  isAlike,
  isSteady,
  QUICK_MS,
  rhythmOf,
  SLOWEST_MS,
  spreadOf,
} from '../../../electron/contract/key-rhythm.ts'
import type { WedgeProfile } from '../../../electron/contract/wedge-profile.ts'

/** One key, as far as it tells who typed it. */
export interface TypedKey {
  /** By its place on a US keyboard. */
  readonly char: string
  readonly at: number
  /** When it went up; null while it is down. */
  readonly upAt: number | null
}

/** Keys of which is asked who typed them. */
export interface Typing {
  readonly keys: readonly TypedKey[]
  /** When Enter or Tab followed; null where silence did. */
  readonly suffixAt: number | null
  /** Whether their text is a serial. */
  readonly shaped: boolean
  /** Whether something stands in front that nobody types. */
  readonly framed: boolean
}

/** At this average or faster it was a machine, whatever the text. */
const BURST_MS = 35
const SAME_MOMENT_MS = 2

/**
 * Whether a machine typed it. A quick one shows by its pace. A slow one is as slow as a person; then something
 * nobody types tells, or how even its pauses are and how evenly it holds its keys. Without a suffix that is not
 * enough, unless it was learnt that this station's scanner sends none.
 */
export function isMachineTyped(typing: Typing, profile: WedgeProfile | null): boolean {
  const { keys, suffixAt, shaped, framed } = typing
  const rhythm = rhythmOf(suffixAt === null ? keys : [...keys, { char: null, at: suffixAt }])
  if (rhythm.average <= (shaped ? QUICK_MS : BURST_MS)) return true
  if (suffixAt === null && profile === null) return false
  if (rhythm.average > (profile?.gapMs ?? SLOWEST_MS)) return false
  if (framed) return true
  return rhythm.gaps >= ENOUGH_GAPS && isSteady(rhythm) && isHeldEvenly(keys, rhythm.average)
}

/** Whether keys came faster than anybody types, be they only two. */
export function isBurst(keys: readonly TypedKey[]): boolean {
  return keys.length >= 2 && rhythmOf(keys).average <= BURST_MS
}

/**
 * Whether the keys were held as a machine holds them: each down for as long as the others and up before the
 * next, or else, as some scanners send it, each released by the report that presses the next one. Fingers
 * overlap and linger. The last key may still be down when Enter comes.
 */
function isHeldEvenly(keys: readonly TypedKey[], average: number): boolean {
  const held: number[] = []
  let lifted = 0
  let handedOver = 0
  for (const [index, { at, upAt, char }] of keys.entries()) {
    const next = keys[index + 1]
    if (next === undefined && upAt === null) break
    if (upAt === null || (next !== undefined && upAt > next.at + SAME_MOMENT_MS)) return false
    held.push(upAt - at)
    if (next === undefined || next.char === char) continue
    if (upAt < next.at - SAME_MOMENT_MS) lifted += 1
    else handedOver += 1
  }
  return (handedOver > 0 && lifted === 0) || isAlike(spreadOf(held), average)
}
