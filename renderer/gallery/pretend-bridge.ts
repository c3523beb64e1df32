import type { Bridge } from '../../electron/contract/bridge.ts'
import { succeeded, type Result } from '../../electron/contract/result.ts'
import type { CommandRequest, CommandResponse } from '../../electron/contract/commands.ts'
import type { EventPayload } from '../../electron/contract/events.ts'
import type { CommandName, EventName } from '../../electron/contract/names.ts'
import type { Snapshot } from '../../electron/contract/snapshot.ts'
import type { Answer, Answers } from './state.ts'

/** A bridge with nobody behind it: it knows one snapshot and a few answers. */
export interface PretendBridge extends Bridge {
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  readonly change: (changes: Partial<Snapshot>) => void
}

type Listeners = { readonly [N in EventName]: Set<(payload: EventPayload<N>) => void> }

/** Makes a bridge of a snapshot and the state's own answers. Language and colours can really be chosen. */
export function pretendBridge(first: Snapshot, own: Answers = {}): PretendBridge {
  let snapshot = first
  const listeners: Listeners = {
    'station.changed': new Set(),
    'scan.landed': new Set(),
    'scan.refused': new Set(),
  }
  const listenersOf = <N extends EventName>(name: N): Listeners[N] => listeners[name]
  const tell = <N extends EventName>(name: N, payload: EventPayload<N>): void => {
    for (const listener of listenersOf(name)) listener(payload)
  }
  const change = (changes: Partial<Snapshot>): void => {
    snapshot = { ...snapshot, ...changes, revision: snapshot.revision + 1 }
    tell('station.changed', snapshot)
  }
  const answers: Answers = {
    'station.snapshot': () => succeeded(snapshot),
    'settings.change': ({ language = snapshot.language, theme = snapshot.theme }) => {
      change({ language, theme })
      return succeeded({})
    },
    ...own,
  }
  return {
    invoke: <N extends CommandName>(name: N, request: CommandRequest<N>) => {
      const answer: Answer<N> | undefined = answers[name]
      if (answer === undefined || answer === 'never') return silence<N>()
      return Promise.resolve(typeof answer === 'function' ? answer(request) : answer)
    },
    subscribe: (name, listener) => {
      listenersOf(name).add(listener)
      return () => {
        listenersOf(name).delete(listener)
      }
    },
    tell,
    change,
  }
}

/** The page waits, as it does for a main process that is at work. */
function silence<N extends CommandName>(): Promise<Result<CommandResponse<N>>> {
  return new Promise(() => undefined)
}
