import type { Box, BoxRow } from '../../../electron/contract/box.ts'
import { familyOf, type Family } from '../../parts/family.ts'
import type { IntakeState } from '../../../electron/contract/lifecycle.ts'

/** What somebody at a box tells apart. */
export const GROUPS = [
  'disabled',
  'already-disabled',
  'not-registered',
  'refused',
  'person',
  'cloud',
  'owed',
  'undone',
  'cancelled',
] as const
/** What somebody at a box tells apart. */
export type Group = (typeof GROUPS)[number]

const STATES: Readonly<Record<Group, readonly IntakeState[]>> = {
  disabled: ['disabled'],
  'already-disabled': ['already-disabled'],
  'not-registered': ['not-registered'],
  refused: ['refused'],
  person: ['held'],
  cloud: ['parked'],
  owed: ['requested', 'sending', 'queued', 'unknown'],
  undone: ['undone'],
  cancelled: ['cancelled'],
}

/** How many of a box are in each group; those of which there is none are left out. */
export function tallyOf(
  counts: Box['counts'],
): readonly { readonly group: Group; readonly count: number; readonly sign: IntakeState }[] {
  return GROUPS.flatMap((group) => {
    const states = STATES[group]
    const count = states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
    const [sign] = group === 'owed' ? (['queued'] as const) : states
    return count === 0 || sign === undefined ? [] : [{ group, count, sign }]
  })
}

/** What Disable leaves out, by why. */
export type LeftOut =
  'lookingUp' | 'already' | 'notRegistered' | 'refused' | 'person' | 'cloud' | 'owed' | 'undone' | 'cancelled'

const WHY: Readonly<Record<Exclude<Group, 'disabled'>, LeftOut>> = {
  'already-disabled': 'already',
  'not-registered': 'notRegistered',
  refused: 'refused',
  person: 'person',
  cloud: 'cloud',
  owed: 'owed',
  undone: 'undone',
  cancelled: 'cancelled',
}

/** What Disable would do: how many it takes, what it leaves out and why, and how many are disabled already. */
export interface Review {
  readonly ready: number
  readonly done: number
  readonly leftOut: number
  readonly parts: readonly { readonly why: LeftOut; readonly count: number }[]
}

/** Reviews a box before its devices are disabled. Every device of it is counted exactly once. */
export function reviewOf({ count, counts, ready }: Pick<Box, 'count' | 'counts' | 'ready'>): Review {
  const done = counts.disabled ?? 0
  const lookingUp = counts.opened ?? 0
  const known = tallyOf(counts).flatMap(({ group, count: many }) =>
    group === 'disabled' ? [] : [{ why: WHY[group], count: many }],
  )
  // Confirmed, and its turn has not come: it waits in the state in which it was found.
  const ordered = Math.max(0, (counts.found ?? 0) - ready)
  const merged = known.some(({ why }) => why === 'owed')
    ? known.map((part) => (part.why === 'owed' ? { ...part, count: part.count + ordered } : part))
    : [...known, { why: 'owed' as const, count: ordered }]
  const parts = [...merged, { why: 'lookingUp' as const, count: lookingUp }].filter((part) => part.count > 0)
  return { ready, done, leftOut: Math.max(0, count - ready - done), parts }
}

/** Whose sign a row has: what was confirmed and waits for its turn is owed, and never looks done. */
export function signOfRow({ state, ordered }: Pick<BoxRow, 'state' | 'ordered'>): IntakeState {
  return ordered && (state === 'opened' || state === 'parked' || state === 'found') ? 'queued' : state
}

/** The kind of outcome that a row shows. */
export function familyOfRow(row: Pick<BoxRow, 'state' | 'ordered'>): Family {
  return familyOf(signOfRow(row))
}

/** Whether a person can do something about a row now: decide, or read why RSA did not. */
export function asksPerson({ state }: Pick<BoxRow, 'state'>): boolean {
  return (
    state === 'held' || state === 'refused' || state === 'parked' || state === 'queued' || state === 'unknown'
  )
}

/**
 * The kind of outcome that a finished box shows. Green is for what RSA confirmed, and for nothing else: a box with a device
 * in it that may still be used is never done as a whole.
 */
export function familyOfBox(counts: Box['counts']): Family {
  const groups = tallyOf(counts).map(({ group }) => group)
  if (groups.some((group) => group === 'owed' || group === 'person' || group === 'cloud')) return 'owed'
  if (groups.includes('refused')) return 'refused'
  if (groups.includes('undone')) return 'undone'
  return groups.includes('disabled') ? 'done' : 'already'
}
