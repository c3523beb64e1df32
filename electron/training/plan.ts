import type { SimulatedCall } from './api.ts'
import { FAULTS, type Fault } from './variants.ts'

/** What goes wrong next, call by call. */
export interface Plan {
  /** The next calls of this kind go wrong, `times` of them. */
  fail(call: SimulatedCall, fault: Fault, times?: number): void
  /** The fault for this call, which it uses up; the request's own wish comes first. */
  next(call: SimulatedCall, wish: string | undefined): Fault | undefined
}

/** Whether a text names a fault. */
export function isFault(text: string | undefined): text is Fault {
  return text !== undefined && Object.hasOwn(FAULTS, text)
}

/** Begins with nothing planned. */
export function createPlan(): Plan {
  const planned: { readonly call: SimulatedCall; readonly fault: Fault }[] = []
  return {
    fail: (call, fault, times = 1) => {
      for (let each = 0; each < times; each += 1) planned.push({ call, fault })
    },
    next: (call, wish) => {
      if (isFault(wish)) return wish
      const index = planned.findIndex((each) => each.call === call)
      return index < 0 ? undefined : planned.splice(index, 1)[0]?.fault
    },
  }
}
