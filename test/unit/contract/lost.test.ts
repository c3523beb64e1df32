import { describe, expect, it } from 'vitest'
import { canBeDisabled } from '../../../electron/contract/lost-rules.ts'
import { checksWanted, lostSettingsSchema, NO_LOST_SETTINGS } from '../../../electron/contract/lost.ts'
import { INTAKE_STATES, nextState } from '../../../electron/contract/lifecycle.ts'

const faultOf = (lost: unknown) => lostSettingsSchema.safeParse(lost).error?.issues[0]?.path.join('.')

describe('the member “lost” of the station file', () => {
  it('may be left out: the page has its own words, and there is nobody to call', () => {
    expect(lostSettingsSchema.parse({})).toEqual({
      checks: null,
      next: null,
      callNumber: null,
      callName: null,
    })
    expect(checksWanted(NO_LOST_SETTINGS)).toBe(2)
  })

  it('takes one text for all, or one for each language', () => {
    const settings = lostSettingsSchema.parse({
      checks: ['Seen ', { en: 'Passport', de: 'Pass' }],
      next: [],
      callNumber: '+49 (30) 555-0100',
      callName: { de: 'Sicherheit' },
    })
    expect(settings.checks).toEqual(['Seen', { en: 'Passport', de: 'Pass' }])
    expect(checksWanted(settings)).toBe(2)
  })

  it.each([
    [{ checks: [] }, 'checks'],
    [{ checks: [''] }, 'checks.0'],
    [{ checks: [{}] }, 'checks.0'],
    [{ checks: [{ xx: 'what?' }] }, 'checks.0'],
    [{ checks: Array.from({ length: 7 }, () => 'x') }, 'checks'],
    [{ next: ['x'.repeat(201)] }, 'next.0'],
    [{ callNumber: 'call me' }, 'callNumber'],
    [{ callNumber: '' }, 'callNumber'],
  ])('refuses %j, and names the place', (lost, place) => {
    expect(faultOf(lost)).toBe(place)
  })
})

describe('a device of the list', () => {
  it('can be disabled where its serial is known and it is not disabled already', () => {
    expect(canBeDisabled({ deviceSerial: '140100080', status: 'Enabled' })).toBe(true)
    expect(canBeDisabled({ deviceSerial: '140100080', status: 'Disabled' })).toBe(false)
    expect(canBeDisabled({ deviceSerial: null, status: 'Enabled' })).toBe(false)
  })
})

describe('a checked identity', () => {
  it('changes no state, and is recorded before anything was confirmed, or while a person must choose', () => {
    const states = INTAKE_STATES.filter((state) => nextState(state, 'identity-checked') !== undefined)
    expect(states).toEqual(['opened', 'parked', 'found', 'held'])
    for (const state of states) expect(nextState(state, 'identity-checked')).toBe(state)
  })
})
