import { describe, expect, it } from 'vitest'
import type { WedgeProfile } from '../../../electron/contract/wedge-profile.ts'
import { inField, keysOf, landed, PlayedWindow } from './wedge-window.ts'

const SERIAL = '140100080'

describe('with a learnt profile', () => {
  const slow: WedgeProfile = { prefix: '', suffix: 'none', gapMs: 240 }

  it('a slow scanner without a suffix lands after its silence', () => {
    expect(landed(keysOf(SERIAL, 120), new PlayedWindow(slow))).toEqual([SERIAL])
    const window = inField('INC 7', slow)
    expect(landed(keysOf(SERIAL, 120), window)).toEqual([SERIAL])
    expect(window.field.value).toBe('INC 7')
  })

  it('an unusual prefix is asked for and taken off', () => {
    const profile: WedgeProfile = { prefix: '~#', suffix: 'enter', gapMs: 60 }
    expect(landed(keysOf(`~#${SERIAL}\n`, 10), new PlayedWindow(profile))).toEqual([SERIAL])
    expect(landed(keysOf(`~#${SERIAL}\n`, 10), inField('', profile))).toEqual([SERIAL])
    expect(landed(keysOf(`${SERIAL}\n`, 10), new PlayedWindow(profile))).toEqual([])
  })

  it('an AIM identifier may be another one, and stays, as it names the symbology', () => {
    const profile: WedgeProfile = { prefix: ']C0', suffix: 'enter', gapMs: 60 }
    expect(landed(keysOf(`]Q1${SERIAL}\n`, 10), new PlayedWindow(profile))).toEqual([`]Q1${SERIAL}`])
  })

  it('another suffix, or slower keys, are no scan of that scanner', () => {
    const profile: WedgeProfile = { prefix: '', suffix: 'tab', gapMs: 60 }
    expect(landed(keysOf(`${SERIAL}\t`, 50), new PlayedWindow(profile))).toEqual([SERIAL])
    expect(landed(keysOf(`${SERIAL}\n`, 10), new PlayedWindow(profile))).toEqual([])
    expect(landed(keysOf(`${SERIAL}\t`, 80), new PlayedWindow(profile))).toEqual([])
  })
})
