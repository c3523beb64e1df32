import type { SimulatedCall } from './api.ts'
import { FAULTS, type Fault } from './variants.ts'

/** A fault that is to come, so many times. */
export interface PlannedFault {
  readonly call: SimulatedCall
  readonly fault: Fault
  readonly times: number
}

/** What goes wrong next, call by call. */
export interface Plan {
  /** The next calls of this kind go wrong, `times` of them. */
  fail(call: SimulatedCall, fault: Fault, times?: number): void
  /** The fault for this call, which it uses up; the request's own wish comes first. */
  next(call: SimulatedCall, wish: string | undefined): Fault | undefined
  /** What is still to come. */
  planned(): readonly PlannedFault[]
  /** Nothing is to come any more. */
  forget(): void
  /** Tells of each change, to one listener. */
  onChange(listener: () => void): void
}

/** Whether a text names a fault. */
export function isFault(text: string | undefined): text is Fault {
  return text !== undefined && Object.hasOwn(FAULTS, text)
}

/** Begins with nothing planned. */
export function createPlan(): Plan {
  let planned: readonly PlannedFault[] = []
  let changed = (): void => undefined
  const set = (next: readonly PlannedFault[]): void => {
    planned = next
    changed()
  }
  return {
    fail: (call, fault, times = 1) => {
      set([...planned, { call, fault, times }])
    },
    next: (call, wish) => {
      if (isFault(wish)) return wish
      const due = planned.find((each) => each.call === call)
      if (due === undefined) return undefined
      const left = { ...due, times: due.times - 1 }
      set(planned.flatMap((each) => (each !== due ? [each] : left.times > 0 ? [left] : [])))
      return due.fault
    },
    planned: () => planned,
    forget: () => {
      set([])
    },
    onChange: (listener) => {
      changed = listener
    },
  }
}
