import { describe, expect, it } from 'vitest'
import { createVerdict } from '../../../scripts/hardware/verdict.mjs'

/** Judges a guest that said these lines and ended by itself, unless `ended` says why it had to be ended. */
function judge(lines: readonly string[], ended: string | null = null) {
  const verdict = createVerdict()
  for (const line of lines) verdict.take(line)
  return verdict.judge(ended)
}

describe('the verdict on a guest', () => {
  it('is well where every planned check was seen to pass', () => {
    const lines = ['PLAN 2', 'CHECK ok one (3 ms)', 'CHECK ok two (4 ms)', 'VERDICT ok 2']
    expect(judge(lines)).toEqual({ passed: 2, failed: 0, reason: null })
  })

  it('adds the plans of several parts', () => {
    const lines = ['PLAN 1', 'CHECK ok one', 'udev: starting', 'PLAN 1', 'CHECK ok two', 'VERDICT ok 2']
    expect(judge(lines).reason).toBeNull()
  })

  it.each([
    ['says nothing', [], 'the guest said nothing'],
    ['says something else', ['Kernel panic - not syncing'], 'the guest said nothing'],
    ['stops in the middle', ['PLAN 2', 'CHECK ok one'], 'the guest gave no verdict'],
    ['plans nothing', ['PLAN 0', 'VERDICT ok 0'], 'the guest planned 0 checks, claims 0, and 0 were seen'],
    [
      'claims more than was seen',
      ['PLAN 1', 'VERDICT ok 1'],
      'the guest planned 1 checks, claims 1, and 0 were seen',
    ],
    [
      'claims less than it planned',
      ['PLAN 2', 'CHECK ok one', 'VERDICT ok 1'],
      'the guest planned 2 checks, claims 1, and 1 were seen',
    ],
    ['says that it failed', ['PLAN 1', 'CHECK ok one', 'VERDICT failed it crashed'], 'it crashed'],
    [
      'claims to be well over a failed check',
      ['PLAN 1', 'CHECK failed one: why', 'VERDICT ok 1'],
      '1 checks failed',
    ],
  ])('is a failure where the guest %s', (_, lines, reason) => {
    expect(judge(lines).reason).toBe(reason)
  })

  it('is a failure where the guest had to be ended, whatever it said', () => {
    const lines = ['PLAN 1', 'CHECK ok one', 'VERDICT ok 1']
    expect(judge(lines, 'the guest did not end within 240 s').reason).toBe(
      'the guest did not end within 240 s',
    )
  })
})
