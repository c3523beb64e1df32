import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeAnyMoment, judgeSaid, judgeTheEnd, type Evidence, type RightEnd } from './judge.ts'
import { seededRandom } from './random.ts'
import { tear } from './power-cut.ts'
import type { Change } from './observed-cloud.ts'
import type { Told } from './stories.ts'
import { findLogEnd } from './write-ahead-log.ts'

const SERIAL = '140100080'
const TOOK: Change = { serial: SERIAL, before: 'Enabled', after: 'Disabled' }
const GOOD = ['opened', 'looked-up', 'disable-requested', 'disable-sent', 'disabled']

function evidence(events: readonly string[], changes: readonly Change[], patches: number): Evidence {
  const told = events.map((event): Told => ({
    event,
    intakeId: 'one',
    payload:
      event === 'opened' ? { deviceSerial: SERIAL } : event === 'disable-deferred' ? { sent: false } : {},
  }))
  return { told, changes, patchesOf: () => patches }
}
const end = (found: Evidence, right: RightEnd = 'disabled') => judgeTheEnd(found, new Map([[SERIAL, right]]))

describe('the judge of a crash', () => {
  it('finds nothing wrong where one PATCH did it', () => {
    expect(end(evidence(GOOD, [TOOK], 1))).toEqual([])
  })

  it('finds nothing wrong where a lookup settled what had no answer', () => {
    const story = [...GOOD.slice(0, 4), 'disable-unanswered', 'disabled']
    expect(end(evidence(story, [TOOK], 1))).toEqual([])
  })

  it('finds a PATCH after one that had taken effect', () => {
    const again = { ...TOOK, before: 'Disabled' } as const
    const story = [...GOOD.slice(0, 4), 'disable-unanswered', 'disable-sent', 'disabled']
    expect(judgeAnyMoment(evidence(story, [TOOK, again], 2))).toEqual([
      `${SERIAL} got a PATCH after one that had taken effect`,
    ])
  })

  it('finds a PATCH that the journal does not tell', () => {
    expect(judgeAnyMoment(evidence(GOOD, [TOOK], 2))).toHaveLength(1)
    expect(judgeAnyMoment(evidence(GOOD.slice(0, 3), [TOOK], 1))).toHaveLength(1)
    expect(judgeAnyMoment(evidence([], [TOOK], 1))).toHaveLength(1)
  })

  it('does not count a PATCH that was known as not sent', () => {
    const deferred = [...GOOD.slice(0, 4), 'disable-deferred']
    expect(judgeAnyMoment(evidence(deferred, [], 0))).toEqual([])
    expect(judgeAnyMoment(evidence(deferred, [TOOK], 1))).toHaveLength(1)
  })

  it('finds a story that the lifecycle does not know', () => {
    const story = GOOD.filter((event) => event !== 'disable-requested')
    expect(judgeAnyMoment(evidence(story, [TOOK], 1)).join()).toContain('impossible story')
  })

  it('finds a device that is told as disabled and is not', () => {
    expect(judgeAnyMoment(evidence(GOOD, [], 1)).join()).toContain('is not')
  })

  it.each([
    ['is still owed', GOOD.slice(0, 4)],
    ['was forgotten', []],
    ['was refused', [...GOOD.slice(0, 4), 'refused']],
  ])('finds a device that %s', (_what, story) => {
    expect(end(evidence(story, [TOOK], 1)).join()).toContain('should be disabled')
  })

  it('finds a device that was called disabled and is not in the journal', () => {
    const line = { intakeId: 'one', deviceSerial: SERIAL, outcome: 'disabled' }
    expect(judgeSaid([line], evidence(GOOD, [TOOK], 1).told)).toEqual([])
    expect(judgeSaid([line], evidence(GOOD.slice(0, 4), [TOOK], 1).told)).toHaveLength(1)
  })

  it('finds a device that was disabled and should not have been', () => {
    expect(end(evidence(['opened', 'not-registered'], [TOOK], 1), 'not-registered')).not.toEqual([])
  })
})

describe('a torn write-ahead log', () => {
  const frame = 24 + 512
  const log = (commits: readonly number[]): Buffer => {
    const made = Buffer.alloc(32 + commits.length * frame, 1)
    made.writeUInt32BE(512, 8)
    for (const [index, size] of commits.entries()) made.writeUInt32BE(size, 32 + index * frame + 4)
    return made
  }

  const at = (place: number) => 32 + place * frame

  it('keeps all up to where the disk was waited for, and goes on with what is no page', () => {
    const whole = log([0, 2, 0, 3, 0])
    const torn = tear(whole, at(2), seededRandom(1))
    expect(torn.subarray(0, at(2)).equals(whole.subarray(0, at(2)))).toBe(true)
    expect(torn.length).toBeGreaterThanOrEqual(at(3))
    expect(torn.subarray(at(2), at(3)).equals(whole.subarray(at(2), at(3)))).toBe(false)
  })

  it('ends where its last transaction does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crash-log-'))
    const file = join(folder, 'log')
    writeFileSync(file, log([0, 2, 0, 3, 0]))
    const open = openSync(file, 'r')
    expect(findLogEnd(open).end).toBe(at(4))
    closeSync(open)
    rmSync(folder, { recursive: true })
  })
})
