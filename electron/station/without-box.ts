import type { Handlers } from '../contract/dispatch.ts'
import { problem } from '../contract/problem.ts'
import { failed, type Result } from '../contract/result.ts'

/** The commands of the recycling station's box. */
export type BoxCommand = Extract<keyof Handlers, `box.${string}`>

/** A desk other than the recycling station has no box. */
export const WITHOUT_BOX: Pick<Handlers, BoxCommand> = {
  'box.set': refuse,
  'box.rows': refuse,
  'box.undo': refuse,
  'box.disable': refuse,
  'box.pause': refuse,
  'box.resume': refuse,
  'box.finish': refuse,
}

function refuse(): Promise<Result<never>> {
  return Promise.resolve(failed(problem('box-not-at-this-desk')))
}
