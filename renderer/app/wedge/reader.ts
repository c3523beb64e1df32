import type { KeyStroke } from '../../../electron/contract/wedge-profile.ts'
import { findScan, isSilence, longestGap, type RunEnd, type WedgeRules } from './find-scan.ts'
import { charOfAltCode } from './key-text.ts'
import type { CharKey, KeyPress } from './read-key.ts'
import type { HeldKey, Place, Reading, Step, WedgeScan } from './reading.ts'

/**
 * Follows the keys of the window, one by one. Pure: `use-wedge.ts` feeds it keys and silences and does what it
 * says. Keys always go their way at once, into a field or onto the keypad; when they prove to have been a
 * scan, what was there before is put back. So a person never waits, and nothing that was typed is lost.
 */

/** An Enter so soon after a printable key belongs to that key and never confirms anything. */
export const ENTER_GUARD_MS = 300
/** The most keys that are remembered, as many as one scan may have (`MOST_KEYS` of the contract). */
export const LONGEST_RUN = 8200

const PASS = { does: 'pass' } as const
const SWALLOW = { does: 'swallow' } as const

/** What a key means. `hearSilence` goes first: the time up to this key may have ended a scan already. */
export function hearKey<B>(reading: Reading<B>, key: KeyPress, place: Place<B>, rules: WedgeRules): Step<B> {
  switch (key.kind) {
    case 'char':
      return hearChar(reading, key, place, rules)
    case 'end':
      return hearEnd(reading, key, rules)
    case 'erase':
      return { next: forget(reading), deed: place.inField ? PASS : { does: 'erase', all: key.all } }
    case 'alt-digit':
      return { next: { ...reading, altCode: reading.altCode + key.digit }, deed: PASS }
    case 'repeat':
      return { next: reading, deed: key.code.endsWith('Enter') ? SWALLOW : PASS }
    case 'composing':
    case 'other':
      return { next: forget(reading), deed: PASS }
    case 'modifier':
      return { next: reading, deed: PASS }
  }
}

/** A key went up. */
export function hearKeyUp<B>(
  reading: Reading<B>,
  up: { readonly code: string; readonly at: number },
): Reading<B> {
  const index = reading.run.findLastIndex(({ code, upAt }) => code === up.code && upAt === null)
  const key = reading.run[index]
  return key === undefined ? reading : { ...reading, run: reading.run.with(index, { ...key, upAt: up.at }) }
}

/** Alt went up: the digits that were typed meanwhile are one character, as some scanners send all of theirs. */
export function hearAltUp<B>(
  reading: Reading<B>,
  up: { readonly code: string; readonly at: number },
  place: Place<B>,
  rules: WedgeRules,
): Step<B> {
  const char = charOfAltCode(reading.altCode)
  const next = { ...reading, altCode: '' }
  if (reading.altCode === '') return { next, deed: PASS }
  if (char === null) return { next: forget(next), deed: PASS }
  const step = hearChar(next, { kind: 'char', code: up.code, char, typed: null, at: up.at }, place, rules)
  return { ...step, next: hearKeyUp(step.next, up) }
}

/** The scan that the silence up to now has ended, if it has. */
export function hearSilence<B>(
  reading: Reading<B>,
  now: number,
  rules: WedgeRules,
): { readonly next: Reading<B>; readonly scan: WedgeScan<B> | null } {
  const last = reading.run.at(-1)
  if (last === undefined || !isSilence(now - last.at, rules)) return { next: reading, scan: null }
  const scan = take(reading, 'silence', now, rules)
  return scan === null ? { next: reading, scan } : { next: afterScan(reading, last.at), scan }
}

function hearChar<B>(reading: Reading<B>, key: CharKey, place: Place<B>, rules: WedgeRules): Step<B> {
  const last = reading.run.at(-1)
  const broken = last === undefined || key.at - last.at > longestGap(rules)
  const held: HeldKey<B> = {
    code: key.code,
    char: key.char,
    typed: key.typed,
    at: key.at,
    upAt: null,
    ...place,
  }
  const run = broken ? [held] : reading.run.length < LONGEST_RUN ? [...reading.run, held] : reading.run
  const isControl = key.char < ' '
  const isSpace = key.char === ' ' && !place.inField
  // A space inside a run would press the button that has the focus; one by itself is a person's, and may.
  if (isSpace && !isBehindKey(reading, key.at)) return { next: { ...reading, run }, deed: PASS }
  const next = { ...reading, run, printableAt: isControl ? reading.printableAt : key.at }
  if (isSpace) return { next, deed: SWALLOW }
  return { next, deed: place.inField || isControl ? PASS : { does: 'type', char: shownChar(key) } }
}

function hearEnd<B>(
  reading: Reading<B>,
  { end, at, code }: Extract<KeyPress, { kind: 'end' }>,
  rules: WedgeRules,
): Step<B> {
  const last = reading.run.at(-1)
  if (last !== undefined && at - last.at <= longestGap(rules)) {
    const scan = take(reading, end, at, rules, { code, char: null, at })
    if (scan !== null) return { next: afterScan(reading, at), deed: { does: 'scan', scan } }
  }
  const next = forget(reading)
  const deliberate = !isBehindKey(reading, at)
  if (end === 'enter') return { next, deed: { does: 'enter', deliberate } }
  // The second half of a suffix, or one that came late, would move the focus.
  const ofScan = reading.scanAt !== null && at - reading.scanAt <= ENTER_GUARD_MS
  return { next, deed: ofScan ? SWALLOW : PASS }
}

function take<B>(
  { run }: Reading<B>,
  end: RunEnd,
  at: number,
  rules: WedgeRules,
  suffix?: KeyStroke,
): WedgeScan<B> | null {
  const found = findScan(run, end, at, rules)
  const first = found === null ? undefined : run[found.start]
  if (found === null || first === undefined) return null
  const keys: KeyStroke[] = run
    .slice(found.start)
    .map((key) => ({ code: key.code, char: key.char, at: key.at }))
  return {
    text: found.text,
    keys: suffix === undefined ? keys : [...keys, suffix],
    before: first.before,
  }
}

function afterScan<B>(reading: Reading<B>, at: number): Reading<B> {
  return { ...forget(reading), scanAt: at }
}

function forget<B>(reading: Reading<B>): Reading<B> {
  return { ...reading, run: [], altCode: '' }
}

/** Whether a key at this time is so close behind a printable one that it is no decision of its own. */
function isBehindKey({ printableAt }: Reading<unknown>, at: number): boolean {
  return printableAt !== null && at - printableAt <= ENTER_GUARD_MS
}

/** What the keypad shows: what this computer's layout means where that can be part of a serial, else the place. */
function shownChar({ char, typed }: CharKey): string {
  return typed !== null && /^[0-9A-Za-z]$/.test(typed) ? typed : char
}
