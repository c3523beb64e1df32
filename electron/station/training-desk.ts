import type { Handlers } from '../contract/dispatch.ts'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { TrainingControl } from '../training/control.ts'

/** The commands of the training menu. */
export type TrainingCommand = Extract<keyof Handlers, `training.${string}`>

/** Hands the training menu's commands to the simulator; a station without one refuses them. */
export function trainingHandlers(control: TrainingControl | null): Pick<Handlers, TrainingCommand> {
  const practise = (work: (control: TrainingControl) => void): Promise<Result<Record<string, never>>> => {
    if (control === null) return Promise.resolve(failed(problem('not-in-training')))
    work(control)
    return Promise.resolve(succeeded({}))
  }
  return {
    'training.fail': (failure) =>
      practise((simulated) => {
        simulated.fail(failure)
      }),
    'training.setWeather': (weather) =>
      practise((simulated) => {
        simulated.setWeather(weather)
      }),
    'training.reset': () =>
      practise((simulated) => {
        simulated.reset()
      }),
  }
}
