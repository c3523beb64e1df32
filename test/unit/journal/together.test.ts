import { describe, expect, it } from 'vitest'
import { createTogether } from '../../../electron/journal/together.ts'

/** Work whose every go is noted, and holds when the test says so. */
function setUp() {
  const goes: (readonly string[])[] = []
  const ends: ((results: readonly string[]) => void)[] = []
  const together = createTogether<string, string>({
    work: (items) => {
      goes.push(items)
      return items.map((item) => item.toUpperCase())
    },
    settle: () => new Promise((end) => ends.push(end)),
    trouble: (error) => `trouble ${String(error)}`,
  })
  return { together, goes, ends }
}

const turn = () => new Promise((done) => setImmediate(done))

describe('what is done together', () => {
  it('is all that came in one turn of the event loop', async () => {
    const { together, goes } = setUp()
    void together.add('a')
    void together.add('b')
    expect(goes).toEqual([])
    await turn()
    expect(goes).toEqual([['a', 'b']])
  })

  it('is next all that came while a go was under way', async () => {
    const { together, goes, ends } = setUp()
    void together.add('a')
    await turn()
    void together.add('b')
    await turn()
    void together.add('c')
    await turn()
    expect(goes).toEqual([['a']])
    ends[0]?.(['A'])
    await turn()
    await turn()
    expect(goes).toEqual([['a'], ['b', 'c']])
  })

  it('is answered when it holds, with what it is then', async () => {
    const { together, ends } = setUp()
    const answers: string[] = []
    void together.add('a').then((answer) => answers.push(answer))
    void together.add('b').then((answer) => answers.push(answer))
    await turn()
    await turn()
    expect(answers).toEqual([])
    ends[0]?.(['lost', 'kept'])
    await turn()
    expect(answers).toEqual(['lost', 'kept'])
  })

  it('is done at once where it must be', () => {
    const { together, goes } = setUp()
    void together.add('a')
    together.flush()
    expect(goes).toEqual([['a']])
  })

  it('answers every item when its work throws, and goes on with the next', async () => {
    let fails = true
    const together = createTogether<string, string>({
      work: (items) => {
        if (fails) throw new Error('away')
        return items
      },
      settle: (results) => Promise.resolve(results),
      trouble: () => 'trouble',
    })
    expect(await Promise.all([together.add('a'), together.add('b')])).toEqual(['trouble', 'trouble'])
    fails = false
    expect(await together.add('c')).toBe('c')
  })
})
