import { describe, expect, it } from 'vitest'
import { INTAKE_STATES } from '../../../../electron/contract/lifecycle.ts'
import { en } from '../../../../renderer/i18n/messages.en.ts'
import { isHeard, isNews, SEEN_AS, toneOf, type SeenAs } from '../../../../renderer/sound/heard.ts'
import { FAILURES, TONES } from '../../../../renderer/sound/recipes.ts'

/** What each state sounds like; a new state must be put down here by somebody who thought about it. */
const HEARD = {
  opened: 'read',
  parked: 'queued',
  found: null,
  requested: null,
  sending: null,
  queued: 'queued',
  unknown: 'queued',
  held: 'error',
  disabled: 'done',
  'already-disabled': 'already',
  'not-registered': 'refused',
  refused: 'refused',
  cancelled: null,
  undone: 'undone',
} as const

describe('what is heard', () => {
  it.each(INTAKE_STATES)('of %s is what the table says', (state) => {
    expect(toneOf(state)).toBe(HEARD[state])
  })

  it('is done for the state disabled alone, never before', () => {
    expect(INTAKE_STATES.filter((state) => toneOf(state) === 'done')).toEqual(['disabled'])
  })

  it.each(INTAKE_STATES)('of %s is seen at the same time', (state) => {
    const tone = toneOf(state)
    if (tone === null) return
    const seen: SeenAs = SEEN_AS[tone]
    expect('states' in seen && seen.states).toContain(state)
  })

  it.each(TONES)('as %s has a place on the screen and a word', (tone) => {
    const seen: SeenAs = SEEN_AS[tone]
    const places = 'states' in seen ? seen.states.length : 1
    expect(places).toBeGreaterThan(0)
    expect(en[`sound.tone.${tone}`]).not.toBe('')
  })

  it('is all, nothing, or what was not done', () => {
    for (const tone of TONES) {
      expect(isHeard(tone, 'all')).toBe(true)
      expect(isHeard(tone, 'off')).toBe(false)
      expect(isHeard(tone, 'failures')).toBe(FAILURES.has(tone))
    }
  })

  it('is news, not an intake of earlier that somebody looks at again', () => {
    const now = new Date('2026-11-24T12:00:30.000Z')
    expect(isNews('2026-11-24T12:00:29.000Z', now)).toBe(true)
    expect(isNews('2026-11-24T12:00:00.000Z', now)).toBe(false)
  })
})
