import { isSteady, PERSON_MS, QUICK_MS, rhythmOf } from '../contract/key-rhythm.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { KeyStroke, WedgeProfile } from '../contract/wedge-profile.ts'

/** The keys of one scan, in their order. */
export type KeyRun = readonly KeyStroke[]

const LEAST_LENGTH = 6
const LONGEST_PREFIX = 8
/** Computers stall now and then: the profile allows twice the longest pause that was seen, and so much more. */
const ROOM_MS = 50
const LONGEST_GAP_MS = 500

/**
 * What a scanner types in front of a code and no serial begins with: an AIM symbology identifier (`]C0`,
 * ISO/IEC 15424), or signs and control characters. A letter or digit can't be told from the code by looking at
 * one code, and stays part of it.
 */
const PREFIX = /^(?:[^0-9A-Za-z]*\][A-Za-z][0-9A-Za-z]|[^0-9A-Za-z]+)/

/**
 * Learns how a scanner types from scans of the same code; the station asks for three. Fails with the problem of
 * the first run that does not count.
 */
export function learnWedgeProfile(runs: readonly KeyRun[]): Result<WedgeProfile> {
  const [first = []] = runs
  for (const run of runs.length === 0 ? [first] : runs) {
    const checked = checkRun(run, first)
    if (!checked.ok) return checked
  }
  const { prefix, suffix } = frameOf(first)
  const longest = Math.max(...runs.map((run) => rhythmOf(run).longest))
  return succeeded({
    prefix: prefix.slice(0, LONGEST_PREFIX),
    suffix,
    gapMs: Math.min(LONGEST_GAP_MS, Math.ceil(2 * longest) + ROOM_MS),
  })
}

/**
 * Whether one run of keys counts for learning, beside one that came before it (null for the first).
 * Problems: `scan-too-short`, `keys-too-slow`, `scans-differ`.
 */
export function checkRun(run: KeyRun, before: KeyRun | null): Result<KeyRun> {
  const { code } = frameOf(run)
  if (code.length < LEAST_LENGTH) return failed(problem('scan-too-short', { count: code.length }))
  const rhythm = rhythmOf(run)
  const machine = rhythm.average <= QUICK_MS || isSteady(rhythm)
  if (rhythm.longest > PERSON_MS || !machine) {
    return failed(problem('keys-too-slow', { milliseconds: Math.round(rhythm.longest) }))
  }
  return before === null || isSameScan(run, before) ? succeeded(run) : failed(problem('scans-differ'))
}

interface Frame extends Pick<WedgeProfile, 'prefix' | 'suffix'> {
  /** What is between prefix and suffix. */
  readonly code: string
}

function frameOf(run: KeyRun): Frame {
  const text = run.map(({ char }) => char ?? '').join('')
  const prefix = PREFIX.exec(text)?.[0] ?? ''
  return { prefix, code: text.slice(prefix.length), suffix: suffixOf(run) }
}

/** The first of the keys behind the last character: it is the one that ends a scan, whatever follows it. */
function suffixOf(run: KeyRun): WedgeProfile['suffix'] {
  const last = run.findLastIndex(({ char }) => char !== null)
  switch (run[last + 1]?.code) {
    case 'Enter':
    case 'NumpadEnter':
      return 'enter'
    case 'Tab':
      return 'tab'
    default:
      return 'none'
  }
}

function isSameScan(one: KeyRun, other: KeyRun): boolean {
  const [a, b] = [frameOf(one), frameOf(other)]
  return a.prefix === b.prefix && a.code === b.code && a.suffix === b.suffix
}
