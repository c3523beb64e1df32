import type { IntakeState } from '../../electron/contract/lifecycle.ts'
import type { Change } from './observed-cloud.ts'
import { storiesOf, type Story, type Told } from './stories.ts'

/** What a device must have come to in the end. */
export type RightEnd = Extract<IntakeState, 'disabled' | 'already-disabled' | 'not-registered' | 'held'>

/** All that is known after a crash. */
export interface Evidence {
  readonly told: readonly Told[]
  /** Every change at the server, in order. */
  readonly changes: readonly Change[]
  /** The PATCHes that arrived at the server for a device. */
  readonly patchesOf: (serial: string) => number
}

/** Holds the journal against the server, at any moment. Answers what is wrong; empty where all is right. */
export function judgeAnyMoment({ told, changes, patchesOf }: Evidence): readonly string[] {
  const faults: string[] = []
  const stories = bySerial(storiesOf(told))
  for (const { serial, before } of changes) {
    if (before === 'Disabled') faults.push(`${serial} got a PATCH after one that had taken effect`)
  }
  const changed = new Set(changes.map(({ serial }) => serial))
  for (const [serial, its] of stories) {
    for (const { state, events } of its) {
      if (state === 'impossible') faults.push(`${serial} has an impossible story: ${events.join(' ')}`)
      if (state === 'disabled' && !changed.has(serial))
        faults.push(`${serial} is told as disabled and is not`)
    }
  }
  for (const serial of new Set([...stories.keys(), ...changed])) {
    const sent = (stories.get(serial) ?? []).reduce((sum, story) => sum + story.sent, 0)
    const arrived = patchesOf(serial)
    if (sent < arrived) faults.push(`${serial} was sent ${arrived} PATCHes, and the journal tells of ${sent}`)
  }
  return faults
}

/** The same, and each device has come to its right end. */
export function judgeTheEnd(evidence: Evidence, ends: ReadonlyMap<string, RightEnd>): readonly string[] {
  const faults = [...judgeAnyMoment(evidence)]
  const stories = bySerial(storiesOf(evidence.told))
  for (const [serial, end] of ends) {
    const its = stories.get(serial) ?? []
    const fault = endFault(its, end)
    if (fault !== undefined) {
      faults.push(
        `${serial} should be ${end}: ${fault} (${its.map(({ events }) => events.join(' ')).join(' | ')})`,
      )
    }
    const took = evidence.changes.filter((change) => change.serial === serial).length
    if (took !== (end === 'disabled' ? 1 : 0)) faults.push(`${serial} was changed ${took} times`)
  }
  return faults
}

/** What a killed command had said, line by line of its JSON: nothing as done that the disk does not know of. */
export function judgeSaid(
  lines: readonly Readonly<Record<string, unknown>>[],
  told: readonly Told[],
): readonly string[] {
  const states = new Map(storiesOf(told).map(({ intakeId, state }) => [intakeId, state]))
  return lines.flatMap(({ intakeId, outcome, deviceSerial }) =>
    outcome === 'disabled' && states.get(String(intakeId)) !== 'disabled'
      ? [`${String(deviceSerial)} was called disabled, and the disk does not know of it`]
      : [],
  )
}

/** Of several intakes of a device one disabled it, and the later ones found it done. */
function endFault(its: readonly Story[], end: RightEnd): string | undefined {
  const states = its.map(({ state }) => state)
  const [first, ...later] = states
  if (first !== end) return `it is ${first ?? 'nowhere'}`
  const after = end === 'disabled' ? 'already-disabled' : end
  const wrong = later.find((state) => state !== after)
  return wrong === undefined ? undefined : `later it is ${wrong}`
}

function bySerial(stories: readonly Story[]): ReadonlyMap<string, readonly Story[]> {
  return Map.groupBy(stories, ({ serial }) => serial)
}
