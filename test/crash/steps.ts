import type { Simulator } from '../../electron/training/simulator.ts'

/** A moment of a call at the server. */
export type Moment =
  | 'arrived and nothing comes of it'
  | 'arrived, and it acts after the station is gone'
  | 'acted, and no answer'
  | 'acted, and half of the answer sent'
  | 'answered'

/** A place in the handling of one device at which the station is killed. */
export type Step =
  | { readonly at: 'commit'; readonly side: 'before' | 'after'; readonly label: string }
  | { readonly at: 'server'; readonly call: 'lookup' | 'disable'; readonly moment: Moment }

/** The transactions of `station disable`, by the events that each brings to the disk. */
export const COMMITS_OF_DISABLE = [
  'the schema',
  'station-started',
  'opened',
  'looked-up',
  'disable-requested',
  'disable-sent',
  'disabled',
  'station-stopped',
] as const

/** Those of `station batch` with one device. */
export const COMMITS_OF_BATCH = [
  ...COMMITS_OF_DISABLE.slice(0, 2),
  'batch-started + opened',
  'looked-up + disable-requested + disable-sent',
  'disabled',
  'batch-ended',
  'station-stopped',
] as const

/** Those of `station outbox --drain` after a crash that left one PATCH without an answer, and the device Enabled. */
export const COMMITS_OF_DRAIN = [
  'station-started',
  'disable-unanswered',
  'looked-up',
  'disable-sent',
  'disabled',
  'station-stopped',
] as const

const MOMENTS: readonly Moment[] = [
  'arrived and nothing comes of it',
  'arrived, and it acts after the station is gone',
  'acted, and no answer',
  'acted, and half of the answer sent',
  'answered',
]

/** Both sides of each of these commits, and every moment of both calls at the server. */
export function stepsOf(commits: readonly string[]): readonly Step[] {
  return [
    ...commits.flatMap((label) =>
      (['before', 'after'] as const).map((side): Step => ({ at: 'commit', side, label })),
    ),
    ...(['lookup', 'disable'] as const).flatMap((call) =>
      MOMENTS.map((moment): Step => ({ at: 'server', call, moment })),
    ),
  ]
}

/** A step in words, for a test's name. */
export function labelOf(step: Step): string {
  return step.at === 'commit'
    ? `right ${step.side} the commit of ${step.label}`
    : `when the ${step.call} has ${step.moment}`
}

/** Whether the server never answers the call of this step. */
export function isUnanswered(step: Step): boolean {
  return (
    step.at === 'server' &&
    (step.moment === 'arrived and nothing comes of it' || step.moment.startsWith('acted'))
  )
}

/** Has the next call of the step's kind kill the station at the step's moment. */
export function arm(
  simulator: Simulator,
  { call, moment }: Extract<Step, { at: 'server' }>,
  kill: () => void,
): void {
  // What the simulator does with a call, it does in the turn in which the call's interlude runs.
  const afterwards = () => setImmediate(kill)
  switch (moment) {
    case 'arrived and nothing comes of it':
      simulator.failNext(call, 'hang-before')
      simulator.beforeAnswerTo(call, kill)
      return
    case 'arrived, and it acts after the station is gone':
      simulator.beforeAnswerTo(call, kill)
      return
    case 'acted, and no answer':
      simulator.failNext(call, 'hang-after')
      simulator.beforeAnswerTo(call, afterwards)
      return
    case 'acted, and half of the answer sent':
      simulator.failNext(call, 'slow-body')
      simulator.beforeAnswerTo(call, afterwards)
      return
    case 'answered':
      simulator.beforeAnswerTo(call, afterwards)
  }
}
