import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupSerial } from '../../../renderer/parts/group-serial.ts'

describe('a serial on the screen', () => {
  it('stands in threes and keeps its leading zeros', () => {
    expect(groupSerial('040100080')).toEqual(['040', '100', '080'])
    expect(groupSerial('1401000')).toEqual(['140', '100', '0'])
  })

  it('stays whole where it has letters', () => {
    expect(groupSerial('AB12CD34')).toEqual(['AB12CD34'])
  })

  it('never loses a character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z]{1,36}$/), (serial) => {
        expect(groupSerial(serial).join('')).toBe(serial)
      }),
    )
  })
})
