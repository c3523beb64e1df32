import type { Training, TrainingFailure, TrainingWeather } from '../contract/training.ts'
import { TRAINING_CALLS, TRAINING_FAULTS } from '../contract/training-names.ts'
import type { PlannedFault } from './plan.ts'
import type { Simulator } from './simulator.ts'
import { DEFAULT_VARIANTS } from './variants.ts'

/** The simulated cloud as a trainer at the counter handles it. */
export interface TrainingControl {
  /** What is practised right now. */
  status(): Training
  /** The next calls of a kind go wrong. */
  fail(failure: TrainingFailure): void
  setWeather(weather: TrainingWeather): void
  /** Nothing goes wrong any more, and the weather is fair. */
  reset(): void
  /** Tells when a fault was asked for, or came true; the function that comes back ends it. */
  onChange(listener: () => void): () => void
}

const FAIR: TrainingWeather = {
  latencyMs: DEFAULT_VARIANTS.latencyMs,
  jitterMs: DEFAULT_VARIANTS.jitterMs,
  rateLimit: DEFAULT_VARIANTS.rateLimit,
}

/** The control of a running simulator, in fair weather. */
export function controlOf(simulator: Pick<Simulator, 'plan' | 'setVariants'>): TrainingControl {
  const { plan } = simulator
  const listeners = new Set<() => void>()
  let weather = FAIR
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const setWeather = (next: TrainingWeather): void => {
    weather = next
    simulator.setVariants(next)
    tell()
  }
  plan.onChange(tell)
  return {
    status: () => ({ planned: plan.planned().filter(isOfCounter), weather }),
    fail: ({ call, fault, times }) => {
      plan.fail(call, fault, times)
    },
    setWeather,
    reset: () => {
      plan.forget()
      setWeather(FAIR)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What was planned from outside for other calls is not the counter's. */
function isOfCounter(planned: PlannedFault): planned is TrainingFailure {
  const faults: readonly string[] = Object.values(TRAINING_FAULTS).flat()
  return TRAINING_CALLS.some((call) => call === planned.call) && faults.includes(planned.fault)
}
