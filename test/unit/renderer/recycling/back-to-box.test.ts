import { describe, expect, it } from 'vitest'
import { isReadyInBox } from '../../../../renderer/desks/recycling/use-back-to-box.ts'
import { anIntake } from '../../../../renderer/gallery/fixtures.ts'
import { aBox } from './box-kit.ts'

const box = aBox([])
const at = (openedAt: string) => anIntake({ state: 'found', openedAt, busy: false })
const inside = at(box.openedAt)

describe('a device that was decided goes back into the box by itself', () => {
  it('when it is ready there, to be disabled with the others', () => {
    expect(isReadyInBox({ desk: 'recycling', current: inside, box })).toBe(true)
  })

  it('not before RSA has answered, and not at a desk without a box', () => {
    expect(isReadyInBox({ desk: 'recycling', current: { ...inside, busy: true }, box })).toBe(false)
    expect(isReadyInBox({ desk: 'recycling', current: { ...inside, state: 'held' }, box })).toBe(false)
    expect(isReadyInBox({ desk: 'returns', current: inside, box: null })).toBe(false)
  })

  it('never where an earlier box left it: nothing but its own screen can confirm it', () => {
    expect(isReadyInBox({ desk: 'recycling', current: inside, box: null })).toBe(false)
    const older = at('2026-11-23T09:00:00.000Z')
    expect(isReadyInBox({ desk: 'recycling', current: older, box })).toBe(false)
  })
})
