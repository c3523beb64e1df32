import { describe, expect, it } from 'vitest'
import { NO_STATION_FILE } from '../../../electron/settings/station-file.ts'
import { changeChoices, managedBy, managedNames, NO_CHOICES } from '../../../electron/station/choices.ts'

describe('how a station is set to sound', () => {
  it('is chosen at the station, each part by itself', () => {
    const louder = changeChoices(NO_CHOICES, {}, { volume: 90 })
    expect(louder).toEqual({ ok: true, value: { ...NO_CHOICES, volume: 90 } })
    const fewer = changeChoices(NO_CHOICES, {}, { sounds: 'failures' })
    expect(fewer).toEqual({ ok: true, value: { ...NO_CHOICES, sounds: 'failures' } })
  })

  it('comes from the station file where that says so, and then from there alone', () => {
    const managed = managedBy({ ...NO_STATION_FILE, sound: { play: 'off', volume: 0 } })
    expect(managed).toEqual({ sounds: 'off', volume: 0 })
    expect(managedNames(managed)).toEqual(['sounds', 'volume'])
    for (const change of [{ sounds: 'all' }, { volume: 50 }] as const) {
      expect(changeChoices(NO_CHOICES, managed, change)).toMatchObject({
        ok: false,
        problem: { code: 'setting-managed', values: { setting: Object.keys(change)[0] } },
      })
    }
  })

  it('is left to the station for what the file says nothing about', () => {
    const managed = managedBy({ ...NO_STATION_FILE, sound: { volume: 40 } })
    expect(managedNames(managed)).toEqual(['volume'])
    expect(changeChoices(NO_CHOICES, managed, { sounds: 'off' })).toMatchObject({ ok: true })
  })
})
