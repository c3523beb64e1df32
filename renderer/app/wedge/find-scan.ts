import { PERSON_MS } from '../../../electron/contract/key-rhythm.ts'
import type { WedgeProfile } from '../../../electron/contract/wedge-profile.ts'
import { isBurst, isMachineTyped, type TypedKey } from './machine-typed.ts'

/**
 * Finds the scan at the end of a run of keys, if there is one. Nothing learnt, what frames the keys (an AIM
 * identifier or a control character in front, Enter or Tab behind) and what shape their text has come first,
 * and their rhythm second: scanners send at 10 ms a key as well as at 80, and a person at 80 too, but only a
 * machine is that steady, in its pauses and in how long it holds each key. A learnt profile narrows all that to
 * what its scanner sends.
 */

/** After so much silence a run without Enter or Tab is looked at, where nothing was learnt. */
const SILENCE_MS = 150

/** One key of a run that stands for a character. */
export interface RunKey extends TypedKey {
  /** What this computer's own layout makes of it. */
  readonly typed: string | null
  readonly inField: boolean
}

/** What this station knows of its scans. */
export interface WedgeRules {
  /** The serial pattern of the station. */
  readonly serial: RegExp
  /** How its scanner types, once that was learnt. */
  readonly profile: WedgeProfile | null
}

/** What ended a run. */
export type RunEnd = 'enter' | 'tab' | 'silence'

/** A scan within a run: its text, and at which key of the run it begins. */
export interface FoundScan {
  readonly text: string
  readonly start: number
}

interface Candidate extends FoundScan {
  readonly keys: readonly RunKey[]
  /** Whether its text is a serial. */
  readonly shaped: boolean
  /** Whether something stands in front that nobody types. */
  readonly framed: boolean
}

const LEAST_LENGTH = 6
/** A pause so many times the usual one, and some, is a break in a machine's rhythm. */
const BREAK_TIMES = 3
const BREAK_MS = 60
/** Control characters, with which scanners frame a code: everything below the space. */
const CONTROL = /[^ -\uffff]/g
const AIM = /^\][A-Za-z][0-9A-Za-z]/

/** A longer pause between two keys than this ends a run. */
export function longestGap({ profile }: WedgeRules): number {
  return profile?.gapMs ?? PERSON_MS
}

/** Whether a pause may end a scan that has no suffix. */
export function isSilence(pause: number, rules: WedgeRules): boolean {
  return rules.profile === null ? pause >= SILENCE_MS : pause > longestGap(rules)
}

/** How long after the last key a run without a suffix is looked at, in milliseconds. */
export function silenceAfter(rules: WedgeRules): number {
  return rules.profile === null ? SILENCE_MS : Math.max(SILENCE_MS, longestGap(rules) + 20)
}

/** The scan that a run ends with, when this ended it at this time. */
export function findScan(
  run: readonly RunKey[],
  end: RunEnd,
  at: number,
  rules: WedgeRules,
): FoundScan | null {
  if (run.length < LEAST_LENGTH || !mayEnd(end, rules.profile)) return null
  const prefix = rules.profile?.prefix ?? ''
  const found = prefix === '' ? chooseStart(run, rules) : afterPrefix(run, prefix, rules)
  if (found === null || found.keys.length < LEAST_LENGTH) return null
  if (!found.shaped && found.keys.some((key) => key.inField)) return null
  return isMachineTyped({ ...found, suffixAt: end === 'silence' ? null : at }, rules.profile) ? found : null
}

function mayEnd(end: RunEnd, profile: WedgeProfile | null): boolean {
  if (profile === null || profile.suffix === 'none') return true
  return profile.suffix === end
}

/** The part behind a learnt prefix. An AIM identifier names the symbology, so any of them is that prefix. */
function afterPrefix(run: readonly RunKey[], prefix: string, { serial }: WedgeRules): Candidate | null {
  const aim = AIM.test(prefix)
  const places = textOf(run, 'char').toLowerCase()
  const start = aim ? places.search(/\][a-z][0-9a-z]/) : places.indexOf(prefix.toLowerCase())
  if (start === -1) return null
  const keys = run.slice(start + prefix.length)
  // The station reads the symbology from an AIM identifier; any other prefix means nothing to it.
  const text = readKeys(aim ? run.slice(start) : keys, serial)
  return { text, start, keys, shaped: fits(text, serial), framed: aim || prefix.search(CONTROL) !== -1 }
}

/**
 * Where the scan begins: with the run, or behind a key that a person pressed just before. The shape decides; where
 * both would do, nothing does. Behind a break in a machine's own rhythm nothing begins: that is one code that
 * stalled, and its end by itself could look like a serial.
 */
function chooseStart(run: readonly RunKey[], { serial }: WedgeRules): Candidate | null {
  const whole = candidateFrom(run, 0, serial)
  const breakGap = BREAK_TIMES * paceOf(run) + BREAK_MS
  let start = run.length - 1
  while (start > 0 && gapBefore(run, start) <= breakGap) start -= 1
  if (start === 0 || isBurst(run.slice(0, start))) return whole
  const part = candidateFrom(run, start, serial)
  if (!part.shaped) return whole
  return whole.shaped ? null : part
}

function candidateFrom(run: readonly RunKey[], start: number, serial: RegExp): Candidate {
  const keys = run.slice(start)
  const text = readKeys(keys, serial)
  return { text, start, keys, shaped: fits(text, serial), framed: text < ' ' || AIM.test(text) }
}

/**
 * The text of keys: by their places on a US keyboard, as scanners leave the factory; or, only where that is no
 * serial, what this computer made of them, for scanners that were set to its layout or that undo Caps Lock.
 */
function readKeys(keys: readonly RunKey[], serial: RegExp): string {
  const text = textOf(keys, 'char')
  const typed = textOf(keys, 'typed')
  return !fits(text, serial) && fits(typed, serial) ? typed : text
}

function textOf(keys: readonly RunKey[], reading: 'char' | 'typed'): string {
  return keys.map((key) => key[reading] ?? key.char).join('')
}

/** Whether it is a serial of the station, or a token serial, which the station explains. */
function fits(text: string, serial: RegExp): boolean {
  const bare = text.replace(CONTROL, '').replace(AIM, '')
  return serial.test(bare) || serial.test(bare.replace(/-/g, '')) || /^[0-9]{12}$/.test(bare)
}

/** The usual pause between the last keys: their median, which one hiccup does not move. */
function paceOf(run: readonly RunKey[]): number {
  const gaps: number[] = []
  for (let index = run.length - 1; index > 0 && gaps.length < LEAST_LENGTH - 1; index -= 1) {
    gaps.push(gapBefore(run, index))
  }
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0
}

function gapBefore(run: readonly RunKey[], index: number): number {
  return (run[index]?.at ?? 0) - (run[index - 1]?.at ?? 0)
}
