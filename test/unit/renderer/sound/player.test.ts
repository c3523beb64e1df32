import { describe, expect, it } from 'vitest'
import { createPlayer, gainOf } from '../../../../renderer/sound/player.ts'
import { lengthMs, RECIPES, TONES } from '../../../../renderer/sound/recipes.ts'

/** A stretch of sound that was asked for, in seconds of the context's clock. */
interface Stretch {
  readonly hertz: number
  from: number
  to: number
}

/** A context that plays nothing and remembers what it was told. */
function silentContext(state: AudioContextState = 'running') {
  const told = { stretches: [] as Stretch[], resumed: 0, loudness: [] as number[] }
  const clock = { now: 0 }
  const param = () => ({
    value: 1,
    setValueAtTime: () => undefined,
    linearRampToValueAtTime: () => undefined,
    setTargetAtTime: () => undefined,
  })
  const node = () => ({ connect: (next: unknown) => next })
  const context = {
    state,
    destination: {},
    get currentTime() {
      return clock.now
    },
    resume: () => {
      told.resumed += 1
      return Promise.resolve()
    },
    createGain: () => {
      const gain = param()
      return {
        ...node(),
        gain: Object.defineProperty(gain, 'value', { set: (value: number) => told.loudness.push(value) }),
      }
    },
    createOscillator: () => {
      const stretch: Stretch = { hertz: 0, from: 0, to: 0 }
      told.stretches.push(stretch)
      return {
        ...node(),
        type: 'sine',
        frequency: {
          set value(hertz: number) {
            Object.assign(stretch, { hertz })
          },
        },
        start: (at: number) => {
          stretch.from = at
        },
        stop: (at: number) => {
          stretch.to = Math.min(at, stretch.to === 0 ? at : stretch.to)
        },
      }
    },
  }
  return { context: context as unknown as AudioContext, told, clock }
}

describe('the player', () => {
  it.each(TONES)('plays %s as its recipe says, note after note', (tone) => {
    const { context, told } = silentContext()
    createPlayer(() => context).play(tone, 70)
    expect(told.stretches.map(({ hertz }) => hertz)).toEqual(RECIPES[tone].notes.map(({ hertz }) => hertz))
    const ends = told.stretches.map(({ to }) => to)
    const begins = told.stretches.map(({ from }) => from)
    expect(Math.max(...ends) * 1000).toBeLessThanOrEqual(lengthMs(tone) + 20)
    for (const [place, begin] of begins.slice(1).entries())
      expect(begin).toBeGreaterThanOrEqual(ends[place] ?? 0)
  })

  it('never lets two tones sound over each other: the newer one wins', () => {
    const { context, told, clock } = silentContext()
    const player = createPlayer(() => context)
    player.play('done', 70)
    const older = [...told.stretches]
    clock.now = 0.1
    player.play('refused', 70)
    const newer = told.stretches.slice(older.length)
    const begins = Math.min(...newer.map(({ from }) => from))
    expect(newer).toHaveLength(RECIPES.refused.notes.length)
    for (const { to } of older) expect(to).toBeLessThanOrEqual(begins)
  })

  it('is silent at volume 0, and still makes room', () => {
    const { context, told, clock } = silentContext()
    const player = createPlayer(() => context)
    player.play('done', 70)
    clock.now = 0.05
    player.play('refused', 0)
    expect(told.stretches).toHaveLength(RECIPES.done.notes.length)
    for (const { to } of told.stretches) expect(to).toBeLessThan(0.1)
  })

  it('opens one context, and wakes one that waits for a gesture', () => {
    const { context, told } = silentContext('suspended')
    const opened: AudioContext[] = []
    const player = createPlayer(() => {
      opened.push(context)
      return context
    })
    player.play('read', 50)
    player.play('done', 50)
    expect(opened).toHaveLength(1)
    expect(told.resumed).toBe(2)
  })

  it('stays quiet where the computer has no sound', () => {
    const player = createPlayer(() => {
      throw new Error('no device')
    })
    expect(() => {
      player.play('done', 70)
    }).not.toThrow()
  })

  it('goes louder with each step of the knob, in proportions, and never so loud that it distorts', () => {
    const steps = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map(gainOf)
    expect(steps).toEqual([...steps].sort((one, other) => one - other))
    expect(gainOf(0)).toBe(0)
    expect(gainOf(50)).toBeCloseTo(gainOf(100) / 4)
    expect(gainOf(500)).toBe(gainOf(100))
    expect(gainOf(100)).toBeLessThan(0.5)
  })
})
