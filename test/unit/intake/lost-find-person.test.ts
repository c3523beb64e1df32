import { describe, expect, it } from 'vitest'
import type { User, UserQuery } from '../../../electron/cloud/further/users.ts'
import { problem } from '../../../electron/contract/problem.ts'
import { failed, succeeded, type Result } from '../../../electron/contract/result.ts'
import { findPerson } from '../../../electron/intake/lost/find-person.ts'
import type { DirectoryUser } from '../../../electron/journal/directory.ts'

const BAD = failed(problem('bad-request', { status: 400, said: 'no such name' }))
const AWAY = failed(problem('cloud-unreachable', { host: 'h', cause: 'ECONNREFUSED' }))

function aUser(userId: string, changes: Partial<User> = {}): Result<User> {
  return succeeded({
    userId,
    displayName: userId.toUpperCase(),
    email: null,
    username: null,
    status: 'Enabled',
    identitySource: null,
    isMarkedDeleted: false,
    isTokenLocked: false,
    lastSyncedAt: null,
    ...changes,
  })
}

const listed = (userId: string): DirectoryUser => ({
  userId,
  displayName: null,
  email: null,
  username: userId,
})

/** Asks with a cloud that answers so, and a directory that has these. */
async function ask(
  text: string,
  answers: Partial<Record<UserQuery['by'], Result<User | null>>>,
  directory: readonly DirectoryUser[] = [],
) {
  const asked: UserQuery[] = []
  const found = await findPerson(
    {
      journal: { directory: { findByEmailOrUsername: () => directory } },
      cloud: {
        users: {
          find: (query) => {
            asked.push(query)
            return Promise.resolve(answers[query.by] ?? succeeded(null))
          },
        },
      },
    },
    text,
  )
  return { asked, ids: found.ok ? found.value.map(({ userId }) => userId) : found.problem.code, found }
}

describe('finding a person', () => {
  it('asks for a user name, and for an e-mail address too where there is an @', async () => {
    expect((await ask('ada', {})).asked).toEqual([{ by: 'username', text: 'ada' }])
    const { asked } = await ask(' ada@x ', {})
    expect(asked.map(({ by, text }) => `${by} ${text}`).sort()).toEqual(['email ada@x', 'username ada@x'])
  })

  it('asks nothing for nothing', async () => {
    expect(await ask('  ', { username: aUser('a') })).toMatchObject({ asked: [], ids: [] })
  })

  it('is one person where both are the same, and two where they are not', async () => {
    expect((await ask('a@x', { email: aUser('a'), username: aUser('a') })).ids).toEqual(['a'])
    expect((await ask('a@x', { email: aUser('a'), username: aUser('b') })).ids).toEqual(['a', 'b'])
  })

  it('never takes one half of an answer for the whole', async () => {
    expect((await ask('a@x', { email: aUser('a'), username: AWAY })).ids).toBe('cloud-unreachable')
    expect((await ask('a@x', { email: AWAY, username: aUser('b') })).ids).toBe('cloud-unreachable')
  })

  it('takes a text that RSA calls no name at all for nobody’s', async () => {
    expect((await ask('a@x', { email: aUser('a'), username: BAD })).ids).toEqual(['a'])
    expect((await ask('a b', { username: BAD })).ids).toEqual([])
  })

  it('asks the directory where RSA knows nobody or does not answer, and not otherwise', async () => {
    expect((await ask('b', {}, [listed('b')])).ids).toEqual(['b'])
    expect((await ask('b', { username: AWAY }, [listed('b'), listed('c'), listed('b')])).ids).toEqual([
      'b',
      'c',
    ])
    expect((await ask('b', { username: aUser('a') }, [listed('b')])).ids).toEqual(['a'])
    expect((await ask('b', { username: AWAY })).ids).toBe('cloud-unreachable')
  })

  it.each([
    [{ isMarkedDeleted: true, status: 'Disabled' }, 'leaving'],
    [{ status: 'DISABLED', isTokenLocked: true }, 'disabled'],
    [{ isTokenLocked: true }, 'locked'],
    [{ status: null, isTokenLocked: null, isMarkedDeleted: null }, null],
  ])('says of the account %j: %s', async (changes, account) => {
    const { found } = await ask('a', { username: aUser('a', changes) })
    expect(found).toMatchObject({ value: [{ account }] })
  })
})
