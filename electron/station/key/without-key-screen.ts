import type { Handlers } from '../../contract/dispatch.ts'
import { problem } from '../../contract/problem.ts'
import { failed, type Result } from '../../contract/result.ts'

/** The commands of the cloud key. */
export type KeyCommand = Extract<keyof Handlers, `key.${string}`>

/** A station by itself changes no key: it works with one. Whoever opens and ends the station answers these. */
export const WITHOUT_KEY_SCREEN: Pick<Handlers, KeyCommand> = {
  'key.show': refuse,
  'key.leave': refuse,
  'key.choose': refuse,
  'key.keep': refuse,
  'key.drop': refuse,
  'key.remove': refuse,
  'key.unlock': refuse,
}

function refuse(): Promise<Result<never>> {
  return Promise.resolve(failed(problem('unexpected', { cause: 'no key screen' })))
}
