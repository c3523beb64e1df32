import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INTAKE_STATES, isFinal, type IntakeState } from '../../../electron/contract/lifecycle.ts'
import {
  decideScan,
  REPEAT_MS,
  REREAD_MS,
  scanAcceptance,
  SETTLE_MS,
  type ScanScene,
} from '../../../electron/contract/scan-policy.ts'

const anyScene: fc.Arbitrary<ScanScene> = fc.record({
  state: fc.constantFrom<IntakeState | null>(null, ...INTAKE_STATES),
  busy: fc.boolean(),
  sameSerial: fc.boolean(),
  stateForMs: fc.integer({ min: -100, max: 10_000 }),
  sinceSameScanMs: fc.option(fc.integer({ min: -1000, max: 10_000 })),
  typed: fc.boolean(),
  isHeld: fc.boolean(),
})

/** Somebody scanned the device on the screen a second time, at leisure. */
const ON_PURPOSE: ScanScene = {
  state: 'found',
  busy: false,
  sameSerial: true,
  stateForMs: 5000,
  sinceSameScanMs: 5000,
  typed: false,
  isHeld: false,
}

describe('the next scan', () => {
  it('never replaces a device that waits for its confirmation or its answer', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        const decision = decideScan(scene)
        if (scene.state === 'found' || scene.state === 'opened') expect(decision).not.toBe('open')
        const isTriedAgain = ['parked', 'queued', 'unknown'].includes(scene.state ?? '')
        if (scene.busy && !(isTriedAgain && !scene.sameSerial)) expect(decision).not.toBe('open')
      }),
    )
  })

  it('confirms only the device on the screen, found, scanned and not typed, and after everything has settled', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        if (decideScan(scene) !== 'confirm') return
        expect(scene).toMatchObject({ state: 'found', sameSerial: true, typed: false, busy: false })
        expect(scene.stateForMs).toBeGreaterThanOrEqual(SETTLE_MS)
        if (scene.sinceSameScanMs !== null) expect(scene.sinceSameScanMs).toBeGreaterThanOrEqual(REREAD_MS)
      }),
    )
    expect(decideScan(ON_PURPOSE)).toBe('confirm')
  })

  it('is a repeat while the trigger bounces, however the codes arrive', () => {
    expect(decideScan({ ...ON_PURPOSE, stateForMs: SETTLE_MS - 1 })).toBe('repeat')
    expect(decideScan({ ...ON_PURPOSE, sinceSameScanMs: REREAD_MS - 1 })).toBe('repeat')
    // Slow keys that began before the last scan: the same trigger pull over a second interface.
    expect(decideScan({ ...ON_PURPOSE, sinceSameScanMs: -700 })).toBe('repeat')
  })

  it('of the device that has just ended is a repeat, and a new intake later', () => {
    for (const state of INTAKE_STATES.filter(isFinal)) {
      const ended = { ...ON_PURPOSE, state }
      expect(decideScan({ ...ended, sinceSameScanMs: REPEAT_MS - 1 })).toBe('repeat')
      expect(decideScan({ ...ended, sinceSameScanMs: REPEAT_MS })).toBe('open')
    }
  })

  it('of another device waits while a call is under way', () => {
    const other = { ...ON_PURPOSE, sameSerial: false, sinceSameScanMs: null }
    expect(decideScan({ ...other, state: 'sending', busy: true })).toBe('hold')
    expect(decideScan({ ...other, state: 'requested' })).toBe('hold')
    expect(decideScan({ ...other, state: 'held', busy: true })).toBe('hold')
    expect(decideScan({ ...other, state: 'sending', busy: true, isHeld: true })).toBe('repeat')
  })

  it('lands while the station tries by itself what is owed: that goes on without a screen', () => {
    for (const state of ['parked', 'queued', 'unknown'] as const) {
      const other = { ...ON_PURPOSE, state, busy: true, sameSerial: false, sinceSameScanMs: null }
      expect(decideScan(other)).toBe('open')
      expect(decideScan({ ...other, sameSerial: true })).toBe('repeat')
    }
  })

  it('lands at Ready and over every outcome', () => {
    expect(scanAcceptance(null, false)).toBe('accept')
    for (const state of INTAKE_STATES.filter(isFinal)) expect(scanAcceptance(state, false)).toBe('accept')
  })

  it('does what the screen says it does with another device', () => {
    fc.assert(
      fc.property(anyScene, (scene) => {
        fc.pre(!scene.sameSerial && !scene.isHeld)
        const said = scanAcceptance(scene.state, scene.busy)
        expect(decideScan(scene)).toBe(said === 'accept' ? 'open' : said)
      }),
    )
  })
})
