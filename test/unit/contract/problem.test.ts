import { describe, expect, it } from 'vitest'
import { fillIn, problem, PROBLEMS, type ProblemCode } from '../../../electron/contract/problem.ts'

const codes = Object.keys(PROBLEMS) as ProblemCode[]

describe('the catalogue of problems', () => {
  it.each(codes)('%s says what, why and what to do', (code) => {
    const { title, detail, remedy } = PROBLEMS[code]
    for (const text of [title, detail, remedy]) expect(text.length).toBeGreaterThan(3)
    expect(`${title} ${remedy}`.length).toBeLessThan(300)
  })

  it('fills values in and leaves a gap to be seen', () => {
    expect(fillIn('{a} and {b}', { a: 1 })).toBe('1 and {b}')
    expect(problem('not-registered', { serial: '140100080' }).detail).toContain('140100080')
  })
})
