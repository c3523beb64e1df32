import { describe, expect, it } from 'vitest'
import { tormentBatch } from './random-kills.ts'

/** The long run is `npm run test:crash`. */
const KILLS = 6

describe('a batch of 600, killed at random', () => {
  it('disables each device once, and its journal tells the story', async () => {
    const seed = Date.now() % 0x7fff_0000
    const lines = [`seed ${seed}`]
    const { kills, faults } = await tormentBatch({
      seed,
      devices: 600,
      kills: KILLS,
      say: (line) => lines.push(line),
    })
    expect(faults, lines.join('\n')).toEqual([])
    expect(kills, lines.join('\n')).toBeGreaterThanOrEqual(KILLS - 1)
  })
})
