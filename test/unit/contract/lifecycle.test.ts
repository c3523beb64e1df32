import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTAKE_EVENT_CATALOGUE } from '../../../electron/contract/journal-events.ts'
import {
  FINAL_STATES,
  INTAKE_EVENTS,
  INTAKE_STATES,
  isFinal,
  isOwed,
  nextState,
  OUTCOMES,
  type IntakeState,
} from '../../../electron/contract/lifecycle.ts'

/** Every state that a sequence of events passes, impossible events left out. */
function walk(events: readonly (typeof INTAKE_EVENTS)[number][]) {
  const path: { event: (typeof INTAKE_EVENTS)[number]; state: IntakeState }[] = []
  let state: IntakeState | 'none' = 'none'
  for (const event of events) {
    const next = nextState(state, event)
    if (next === undefined) continue
    state = next
    path.push({ event, state })
  }
  return path
}

const anyEvents = fc.array(fc.constantFrom(...INTAKE_EVENTS), { maxLength: 60 })

describe('the lifecycle', () => {
  it('begins with opened alone', () => {
    for (const event of INTAKE_EVENTS) {
      expect(nextState('none', event)).toBe(event === 'opened' ? 'opened' : undefined)
    }
  })

  it('ends in exactly the outcomes, or in undone', () => {
    expect(INTAKE_STATES.filter(isFinal)).toEqual([...OUTCOMES, 'undone'])
    expect(INTAKE_STATES.filter(isFinal)).toEqual([...FINAL_STATES])
  })

  it('undoes what this station disabled, and nothing else', () => {
    for (const state of INTAKE_STATES) {
      expect(nextState(state, 'undone')).toBe(state === 'disabled' ? 'undone' : undefined)
    }
  })

  it('leaves an intake where it stands until RSA says that it is enabled again', () => {
    for (const event of INTAKE_EVENTS.filter((name) => name.startsWith('undo-'))) {
      for (const state of INTAKE_STATES) {
        expect(nextState(state, event)).toBe(state === 'disabled' ? 'disabled' : undefined)
      }
    }
  })

  it('has nothing after undone: the device again is a new intake', () => {
    for (const event of INTAKE_EVENTS) expect(nextState('undone', event)).toBeUndefined()
  })

  it('never sends before a person confirmed', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const names = walk(events).map(({ event }) => event)
        const sent = names.indexOf('disable-sent')
        expect(sent === -1 || names.slice(0, sent).includes('disable-requested')).toBe(true)
      }),
    )
  })

  it('says disabled only after a PATCH was sent, or of what is queued, where the record knows whether one was', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const path = walk(events)
        const done = path.findIndex(({ state }) => state === 'disabled')
        if (done === -1) return
        const before = path.slice(0, done).map(({ event }) => event)
        expect(before.includes('disable-sent') || path[done - 1]?.state === 'queued').toBe(true)
      }),
    )
  })

  it('lets nothing that follows an outcome change it, and a FIDO credential follow a disabled code alone', () => {
    for (const state of INTAKE_STATES) {
      const follows = state === 'disabled' || state === 'already-disabled'
      for (const event of ['fido-requested', 'fido-disabled', 'fido-refused', 'fido-unanswered'] as const) {
        expect(nextState(state, event), `${state} ${event}`).toBe(follows ? state : undefined)
      }
    }
  })

  it('never cancels what is owed, and drops nothing that is', () => {
    for (const state of INTAKE_STATES.filter(isOwed)) expect(nextState(state, 'cancelled')).toBeUndefined()
  })

  it('reaches every state', () => {
    const reached = new Set<IntakeState>()
    const open: (IntakeState | 'none')[] = ['none']
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      for (const event of INTAKE_EVENTS) {
        const next = nextState(state, event)
        if (next !== undefined && !reached.has(next)) {
          reached.add(next)
          open.push(next)
        }
      }
    }
    expect([...reached].sort()).toEqual([...INTAKE_STATES].sort())
  })

  it('has a journal event for each of its events', () => {
    expect(Object.keys(INTAKE_EVENT_CATALOGUE).sort()).toEqual([...INTAKE_EVENTS].sort())
  })
})
