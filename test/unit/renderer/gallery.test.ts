import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../electron/contract/commands.ts'
import { COMMAND_NAMES } from '../../../electron/contract/names.ts'
import { snapshotSchema } from '../../../electron/contract/snapshot.ts'
import { SHELVES, stateNamed, STATES } from '../../../renderer/gallery/shelves.ts'

const SCREENS = STATES.flatMap((state) => (state.kind === 'screen' ? [state] : []))

describe('the gallery', () => {
  it.each(SCREENS.map((state) => [state.name, state] as const))(
    'shows for %s what the main process could say',
    (_, { snapshot, answers = {} }) => {
      const read = snapshotSchema.safeParse(snapshot)
      expect(read.error?.issues).toBeUndefined()
      for (const name of COMMAND_NAMES) {
        const answer = answers[name]
        if (typeof answer !== 'object' || !answer.ok) continue
        expect(COMMANDS[name].response.safeParse(answer.value).error?.issues).toBeUndefined()
      }
    },
  )

  it('leaves no gap in the text of a problem', () => {
    for (const { name, snapshot } of SCREENS) {
      expect(/ \{\w+\}/.exec(JSON.stringify(snapshot))?.[0], name).toBeUndefined()
    }
  })

  it('has names that fit an address and a file, each once', () => {
    const names = STATES.map(({ name }) => name)
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(SHELVES.map(({ title }) => title)).size).toBe(SHELVES.length)
  })

  it('says so where a state is asked for that it does not have', () => {
    expect(() => stateNamed('nowhere')).toThrow(RangeError)
  })
})
