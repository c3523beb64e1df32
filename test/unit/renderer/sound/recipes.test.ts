import { describe, expect, it } from 'vitest'
import { FAILURES, lengthMs, RECIPES, TONES, type Tone } from '../../../../renderer/sound/recipes.ts'

/** The pattern of short and long notes and of their number, with no pitch in it. */
const rhythmOf = (tone: Tone): string =>
  RECIPES[tone].notes.map(({ ms }) => (ms < 100 ? 'short' : ms < 200 ? 'middle' : 'long')).join(' ')

/** Whether it rises, falls or stays, in words that no rhythm is in. */
const melodyOf = (tone: Tone): string => RECIPES[tone].notes.map(({ hertz }) => hertz).join(' ')

const pairs = TONES.flatMap((one, place) => TONES.slice(place + 1).map((other) => [one, other] as const))

describe('the tones', () => {
  it.each(pairs)('%s and %s differ by rhythm and by pitch, each enough by itself', (one, other) => {
    expect(rhythmOf(one)).not.toBe(rhythmOf(other))
    expect(melodyOf(one)).not.toBe(melodyOf(other))
  })

  it.each(TONES)('%s is over within 700 ms, and an answer to a scan within 200 ms', (tone) => {
    expect(lengthMs(tone)).toBeGreaterThan(40)
    expect(lengthMs(tone)).toBeLessThanOrEqual(['read', 'repeat', 'held'].includes(tone) ? 200 : 700)
  })

  it.each(TONES)('%s can be heard by older ears and on small loudspeakers', (tone) => {
    for (const { hertz } of RECIPES[tone].notes) {
      expect(hertz).toBeGreaterThanOrEqual(150)
      expect(hertz).toBeLessThanOrEqual(2000)
    }
  })

  it.each(TONES)('no note of %s clicks: it swells and fades within its own time', (tone) => {
    const { notes, attackMs, releaseMs, level } = RECIPES[tone]
    expect(attackMs).toBeGreaterThanOrEqual(5)
    expect(releaseMs).toBeGreaterThanOrEqual(20)
    for (const { ms } of notes) expect(ms).toBeGreaterThanOrEqual(attackMs + releaseMs - 20)
    expect(level).toBeGreaterThan(0)
    expect(level).toBeLessThanOrEqual(1)
  })

  it('of what went well rises, of what is owed falls, and what was refused lies lower than both', () => {
    const hertz = (tone: Tone) => RECIPES[tone].notes.map((note) => note.hertz)
    expect(hertz('done')).toEqual([...hertz('done')].sort((one, other) => one - other))
    expect(hertz('queued')).toEqual([...hertz('queued')].sort((one, other) => other - one))
    expect(Math.max(...hertz('refused'))).toBeLessThan(Math.min(...hertz('done'), ...hertz('queued')))
  })

  it('that say that something was not done are queued, refused and error', () => {
    expect([...FAILURES].sort()).toEqual(['error', 'queued', 'refused'])
  })
})
