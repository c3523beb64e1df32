import { describe, expect, it } from 'vitest'
import { NOTHING_ALLOWED } from '../../../electron/cloud/further/allowed-calls.ts'
import { NO_STATION_FILE, stationFileSchema } from '../../../electron/settings/station-file.ts'

describe('what a station file allows', () => {
  it('is nothing where it does not say', () => {
    expect(NO_STATION_FILE.allow).toEqual(NOTHING_ALLOWED)
    expect(stationFileSchema.parse({ mode: 'live', allow: {} }).allow).toEqual(NOTHING_ALLOWED)
  })

  it.each(Object.keys(NOTHING_ALLOWED))('is one call at a time: %s', (member) => {
    expect(stationFileSchema.parse({ allow: { [member]: true } }).allow).toEqual({
      ...NOTHING_ALLOWED,
      [member]: true,
    })
  })

  it.each([{ everything: true }, { enable: 'yes' }, { enable: 1 }, { delete: true }, { fido: null }])(
    'is never guessed: %j',
    (allow) => {
      expect(stationFileSchema.safeParse({ allow }).success).toBe(false)
    },
  )
})
