/** Where a batch or the outbox stands. */
export interface ProgressState {
  readonly total: number
  /** How many have ended, or are owed or held. */
  readonly done: number
  readonly disabled: number
  readonly alreadyDisabled: number
  readonly notRegistered: number
  readonly refused: number
  readonly owed: number
  readonly held: number
  /** Devices a second, as it goes now. */
  readonly perSecond: number
  /** Null while nobody can tell. */
  readonly secondsLeft: number | null
  readonly phase: 'working' | 'paused' | 'waiting' | 'ending'
  /** While it waits: how many seconds until RSA is asked again, where that is known. */
  readonly waitSeconds?: number | null
}

/** The longest bar, in characters; a narrow terminal gets a shorter one or none. */
const WIDEST_BAR = 30
const NARROWEST_BAR = 8

/** The state as one line of at most `width` characters, with a bar where there is room. ASCII, for any terminal. */
export function renderBar(state: ProgressState, width: number): string {
  const text = [`${state.done}/${state.total}`, ...figures(state), ...tempo(state)].join('  ')
  const room = Math.min(WIDEST_BAR, width - text.length - 3)
  return cut(room < NARROWEST_BAR ? text : `${bar(state, room)} ${text}`, width)
}

/** The state as one line for a log. */
export function renderPlain(state: ProgressState): string {
  return [`${state.done} of ${state.total} (${percent(state)} %)`, ...figures(state), ...tempo(state)].join(
    ', ',
  )
}

function bar(state: ProgressState, width: number): string {
  const full = Math.floor(share(state) * width)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}]`
}

function share({ done, total }: ProgressState): number {
  return total <= 0 ? 1 : Math.min(1, Math.max(0, done / total))
}

/** Not 100 before all is done. */
function percent(state: ProgressState): number {
  return Math.floor(share(state) * 100)
}

/** What asks for a person comes first, for a narrow terminal cuts the end; what is nought says nothing. */
function figures(state: ProgressState): readonly string[] {
  const some = (count: number, word: string) => (count > 0 ? [`${count} ${word}`] : [])
  return [
    `${state.disabled} disabled`,
    ...some(state.owed, 'owed'),
    ...some(state.held, 'held'),
    ...some(state.refused, 'refused'),
    ...some(state.notRegistered, 'not registered'),
    ...some(state.alreadyDisabled, 'already disabled'),
  ]
}

function tempo({ phase, perSecond, secondsLeft, waitSeconds }: ProgressState): readonly string[] {
  switch (phase) {
    case 'paused':
      return ['paused']
    case 'waiting':
      return [
        typeof waitSeconds === 'number' ? `waiting for RSA ${clockTime(waitSeconds)}` : 'waiting for RSA',
      ]
    case 'ending':
      return ['ending']
    case 'working':
      return [
        `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`,
        ...(secondsLeft === null ? [] : [`${clockTime(secondsLeft)} left`]),
      ]
  }
}

/** Seconds as m:ss, and as h:mm:ss from an hour on; rounded up, so that 0:00 is the end. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : text.slice(0, Math.max(0, width))
}
