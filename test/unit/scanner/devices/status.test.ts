import { describe, expect, it } from 'vitest'
import type { ScannerDevice } from '../../../../electron/contract/scanners.ts'
import { scannerStatusOf } from '../../../../electron/scanner/scanner-status.ts'

function device(state: ScannerDevice['state'], name: string = state): ScannerDevice {
  return {
    deviceKey: name,
    name,
    maker: null,
    vendorId: 1,
    productId: 1,
    protocol: 'hid-pos',
    state,
    described: true,
    canBeep: false,
    canSwitch: false,
    problem: null,
  }
}

const ALL = (['opening', 'keyboard-mode', 'failed', 'busy', 'no-permission', 'ready'] as const).map((state) =>
  device(state),
)
const without = (...states: readonly ScannerDevice['state'][]) =>
  ALL.filter(({ state }) => !states.includes(state))

describe('all scanners in one word', () => {
  it.each([
    [
      'one that is ready, and how many are',
      [...ALL, device('ready', 'second')],
      null,
      { state: 'ready', name: 'ready', count: 2 },
    ],
    [
      'one that is ready, even without a driver now',
      ALL,
      'gone',
      { state: 'ready', name: 'ready', count: 1 },
    ],
    ['a missing driver', without('ready'), 'no libusb', { state: 'unavailable', cause: 'no libusb' }],
    ['a missing right', without('ready'), null, { state: 'no-permission', name: 'no-permission' }],
    ['one that fails', without('ready', 'no-permission', 'busy'), null, { state: 'failed', name: 'failed' }],
    [
      'one that is busy',
      without('ready', 'no-permission', 'failed'),
      null,
      { state: 'failed', name: 'busy' },
    ],
    [
      'one in keyboard mode',
      without('ready', 'no-permission', 'failed', 'busy'),
      null,
      { state: 'keyboard-mode', name: 'keyboard-mode' },
    ],
    ['none while one is being opened', [device('opening')], null, { state: 'none' }],
    ['none', [], null, { state: 'none' }],
  ])('are %s', (_, devices, unavailable, status) => {
    expect(scannerStatusOf(devices, unavailable)).toEqual(status)
  })
})
