import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createProgress, type Progress } from '../../../electron/command-line/progress.ts'
import {
  clockTime,
  renderBar,
  renderPlain,
  type ProgressState,
} from '../../../electron/command-line/render-progress.ts'
import { createFakeClock } from '../../scanners/fake-clock.ts'

const half: ProgressState = {
  total: 200,
  done: 100,
  disabled: 90,
  alreadyDisabled: 4,
  notRegistered: 3,
  refused: 0,
  owed: 2,
  held: 1,
  perSecond: 48.4,
  secondsLeft: 83,
  phase: 'working',
}

/** A stream that keeps what is written, and a clock that a test moves. */
function stage(isTTY: boolean, columns?: number) {
  const written: string[] = []
  const stream = { isTTY, columns, write: (text: string) => written.push(text) }
  const clock = createFakeClock()
  const progress: Progress = createProgress(stream, clock)
  return { progress, stream, written, pass: clock.advance, running: clock.pending }
}

/** What a terminal of one line shows after all that was written; lines that were left stand above. */
function screenOf(written: readonly string[]): string[] {
  return written
    .join('')
    .split('\n')
    .map((line) => (line.split('\r').at(-1) ?? '').replaceAll('\u001b[K', ''))
}

describe('a line of progress', () => {
  it('says how far it is, what became of the devices, how fast it goes and how long it takes', () => {
    expect(renderBar(half, 140)).toBe(
      '[###############---------------] 100/200  90 disabled  2 owed  1 held  3 not registered  4 already disabled  48/s  1:23 left',
    )
    expect(renderPlain(half)).toBe(
      '100 of 200 (50 %), 90 disabled, 2 owed, 1 held, 3 not registered, 4 already disabled, 48/s, 1:23 left',
    )
  })

  it.each([
    [{ phase: 'paused' }, /paused$/],
    [{ phase: 'waiting', waitSeconds: 12 }, /waiting for RSA 0:12$/],
    [{ phase: 'waiting' }, /waiting for RSA$/],
    [{ phase: 'ending' }, /ending$/],
    [{ secondsLeft: null, perSecond: 0.25 }, /0\.3\/s$/],
  ] as const)('says what it is doing: %j', (change, end) => {
    expect(renderPlain({ ...half, ...change })).toMatch(end)
    expect(renderBar({ ...half, ...change }, 200)).toMatch(end)
  })

  it('is never longer than the terminal is wide, and its bar never fuller than the work', () => {
    const count = fc.nat(20_000)
    const counts = { total: count, done: count, disabled: count, owed: count, held: count, refused: count }
    fc.assert(
      fc.property(fc.record(counts), fc.nat(200), (some, width) => {
        const line = renderBar({ ...half, ...some }, width)
        expect(line.length).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/[\r\n]/)
        const [, full = '', empty = ''] = /^\[(#*)(-*)\]/.exec(line) ?? []
        if (some.done < some.total && full + empty !== '') expect(empty).not.toBe('')
      }),
    )
  })

  it.each([
    [0, '0:00'],
    [0.1, '0:01'],
    [59.5, '1:00'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [36_061, '10:01:01'],
    [-5, '0:00'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(clockTime(seconds)).toBe(text)
  })
})

describe('progress on a terminal', () => {
  it('redraws one line, at most ten times a second, and always the last state in the end', async () => {
    const { progress, written, pass } = stage(true, 60)
    for (let done = 0; done < 100; done += 1) {
      progress.show({ ...half, done })
      await pass(10)
    }
    expect(written.length).toBeGreaterThanOrEqual(9)
    expect(written.length).toBeLessThanOrEqual(11)
    await pass(100)
    expect(screenOf(written)).toHaveLength(1)
    expect(screenOf(written)[0]).toContain('99/200')
  })

  it('follows the terminal’s width', () => {
    const { progress, stream, written } = stage(true, 30)
    progress.show(half)
    progress.end()
    stream.columns = 20
    progress.show(half)
    progress.end()
    expect(screenOf(written).map(({ length }) => length)).toEqual([29, 19, 0])
  })

  it('puts a note above the line and draws it again', () => {
    const { progress, written } = stage(true, 80)
    progress.show(half)
    progress.note('line 7: no serial')
    expect(screenOf(written)[0]).toBe('line 7: no serial')
    expect(screenOf(written)[1]).toContain('100/200')
  })

  it('leaves its last state on a line of its own, and nothing that still runs', () => {
    const { progress, written, running } = stage(true, 80)
    progress.show({ ...half, done: 199 })
    progress.show({ ...half, done: 200 })
    progress.end()
    expect(screenOf(written)[0]).toContain('200/200')
    expect(screenOf(written).at(-1)).toBe('')
    expect(running()).toBe(0)
  })

  it('leaves no line where nothing was shown', () => {
    const { progress, written } = stage(true, 80)
    progress.end()
    expect(written).toEqual([])
  })
})

describe('progress without a terminal', () => {
  it('writes a plain line every ten seconds, changed or not, and one at the end', async () => {
    const { progress, written, pass, running } = stage(false)
    progress.show({ ...half, done: 1 })
    await pass(9_999)
    expect(written).toEqual([])
    progress.show({ ...half, done: 2 })
    await pass(10_001)
    progress.show({ ...half, done: 3 })
    progress.end()
    await pass(60_000)
    expect(written.map((line) => line.slice(0, 3))).toEqual(['2 o', '2 o', '3 o'])
    expect(written.join('')).not.toMatch(/[\p{Cc}--\n]/v)
    expect(running()).toBe(0)
  })

  it('writes notes as they come', () => {
    const { progress, written } = stage(false)
    progress.note('line 7: no serial')
    expect(written).toEqual(['line 7: no serial\n'])
  })
})
