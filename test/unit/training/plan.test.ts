import { describe, expect, it } from 'vitest'
import { createPlan } from '../../../electron/training/plan.ts'

describe('the plan of what goes wrong', () => {
  it('comes true call by call, and shows what is still to come', () => {
    const plan = createPlan()
    plan.fail('disable', 'hang-after', 2)
    plan.fail('disable', 'html')
    plan.fail('lookup', 'status-503')
    expect(plan.next('disable', undefined)).toBe('hang-after')
    expect(plan.planned()).toEqual([
      { call: 'disable', fault: 'hang-after', times: 1 },
      { call: 'disable', fault: 'html', times: 1 },
      { call: 'lookup', fault: 'status-503', times: 1 },
    ])
    expect(plan.next('disable', undefined)).toBe('hang-after')
    expect(plan.next('disable', undefined)).toBe('html')
    expect(plan.next('disable', undefined)).toBeUndefined()
    expect(plan.next('lookup', undefined)).toBe('status-503')
    expect(plan.planned()).toEqual([])
  })

  it('is not used up by a request that wishes for a fault itself', () => {
    const plan = createPlan()
    plan.fail('lookup', 'status-503')
    expect(plan.next('lookup', 'html')).toBe('html')
    expect(plan.planned()).toHaveLength(1)
  })

  it('is forgotten as a whole', () => {
    const plan = createPlan()
    plan.fail('lookup', 'status-503', 10_000)
    plan.forget()
    expect(plan.next('lookup', undefined)).toBeUndefined()
  })

  it('tells of each change, and of no call that uses nothing up', () => {
    const plan = createPlan()
    let told = 0
    plan.onChange(() => (told += 1))
    plan.fail('lookup', 'status-503')
    plan.next('disable', undefined)
    expect(told).toBe(1)
    plan.next('lookup', undefined)
    plan.forget()
    expect(told).toBe(3)
  })
})
