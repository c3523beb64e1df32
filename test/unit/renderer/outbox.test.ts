import { describe, expect, it } from 'vitest'
import { INTAKE_STATES, isFinal, isOwed } from '../../../electron/contract/lifecycle.ts'
import { familyOf } from '../../../renderer/parts/family.ts'
import { nextTryOf, timeLeft } from '../../../renderer/outbox/next-try.ts'
import { groupOf, signOf } from '../../../renderer/outbox/waiting-group.ts'

const WAITING = INTAKE_STATES.filter((state) => !isFinal(state))

describe('the lists of what waits', () => {
  it.each(WAITING.filter(isOwed))('have %s among what is owed, of a batch or not', (state) => {
    expect(groupOf({ state, ofBatch: false })).toBe('owed')
    expect(groupOf({ state, ofBatch: true })).toBe('owed')
  })

  it('ask a person about a held one, a found one and one that was never looked up', () => {
    for (const state of ['held', 'found', 'opened'] as const) {
      expect(groupOf({ state, ofBatch: false })).toBe('person')
    }
  })

  it('keep what is parked by itself: it was confirmed by nobody', () => {
    expect(groupOf({ state: 'parked', ofBatch: false })).toBe('parked')
  })

  it('owe what a batch has not come to yet, and still ask a person about one that is held', () => {
    for (const state of ['opened', 'parked', 'found'] as const) {
      expect(groupOf({ state, ofBatch: true })).toBe('owed')
    }
    expect(groupOf({ state: 'held', ofBatch: true })).toBe('person')
  })

  it('never show a sign of what is done', () => {
    for (const state of WAITING) {
      for (const ofBatch of [false, true]) {
        const family = familyOf(signOf({ state, ofBatch }))
        expect(['owed', 'open']).toContain(family)
      }
    }
    expect(familyOf(signOf({ state: 'found', ofBatch: true }))).toBe('owed')
  })
})

describe('the next try', () => {
  const early = '2026-11-24T10:00:00.000Z'
  const late = '2026-11-24T10:01:00.000Z'

  it('is not before the device’s own waiting time, nor before the station asks at all', () => {
    expect(nextTryOf({ notBefore: early }, { nextTryAt: late })).toBe(late)
    expect(nextTryOf({ notBefore: late }, { nextTryAt: early })).toBe(late)
  })

  it('is what is known where only one of them is, and null where nothing is', () => {
    expect(nextTryOf({ notBefore: early }, { nextTryAt: null })).toBe(early)
    expect(nextTryOf({ notBefore: null }, { nextTryAt: late })).toBe(late)
    expect(nextTryOf(undefined, { nextTryAt: late })).toBe(late)
    expect(nextTryOf(undefined, { nextTryAt: null })).toBeNull()
  })
})

describe('the time that is left', () => {
  const at = '2026-11-24T10:01:10.000Z'
  const before = (milliseconds: number) => timeLeft(at, Date.parse(at) - milliseconds)

  it('counts a begun second as a whole one, and has two digits', () => {
    expect(before(5000)).toEqual({ minutes: 0, seconds: '05' })
    expect(before(5001)).toEqual({ minutes: 0, seconds: '06' })
    expect(before(70_000)).toEqual({ minutes: 1, seconds: '10' })
  })

  it('ends when the time has come, and for what is no time', () => {
    expect(before(0)).toBeNull()
    expect(before(-1)).toBeNull()
    expect(timeLeft('soon', 0)).toBeNull()
  })
})
