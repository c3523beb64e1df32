import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readUser } from '../../../../electron/cloud/further/user-answers.ts'

const HOST = 'rsa.example'
const ID = '5ec0d1d0-0000-4000-8000-000000000007'
const EMAIL = 'grace.hopper@example.com'
const byEmail = { by: 'email', text: EMAIL } as const
const byName = { by: 'username', text: 'ghopper' } as const

/** What an answer may have for a member that is only shown. */
const anything = fc.option(fc.jsonValue(), { nil: undefined })

describe('a user', () => {
  it('is read with all that RSA says', () => {
    const answer = {
      id: ID,
      emailAddress: EMAIL,
      firstName: ' Grace ',
      lastName: 'Hopper',
      principalUsername: 'ghopper',
      userStatus: 'Enabled',
      identitySource: 'Example Directory',
      markDeleted: false,
      isTokenLocked: 'true',
      lastSyncTime: 1654604832860,
      somethingNew: [1],
    }
    expect(readUser(answer, byEmail, HOST)).toEqual({
      ok: true,
      value: {
        userId: ID,
        displayName: 'Grace Hopper',
        email: EMAIL,
        username: 'ghopper',
        status: 'Enabled',
        identitySource: 'Example Directory',
        isMarkedDeleted: false,
        isTokenLocked: true,
        lastSyncedAt: '2022-06-07T12:27:12.860Z',
      },
    })
  })

  it('is read whatever the members hold that are only shown', () => {
    const shown = fc.record(
      {
        firstName: anything,
        lastName: anything,
        principalUsername: anything,
        username: anything,
        userStatus: anything,
        identitySource: anything,
        markDeleted: anything,
        isTokenLocked: anything,
        lastSyncTime: anything,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(shown, (members) => {
        const read = readUser({ ...members, id: ID, emailAddress: EMAIL }, byEmail, HOST)
        expect(read).toMatchObject({ ok: true, value: { userId: ID } })
      }),
    )
  })

  it.each(
    [{}, { id: null }, { id: '' }, { id: ' ' }, { id: 7 }, [], [{ id: ID }], null, undefined, 'text', 7].map(
      (answer) => [answer],
    ),
  )('is not made of %j', (answer) => {
    expect(readUser(answer, byName, HOST)).toMatchObject({
      ok: false,
      problem: { code: 'answer-unreadable' },
    })
  })

  it('whose answer names another e-mail address or id is somebody else', () => {
    const other = { ok: false, problem: { code: 'another-user-answered', values: { host: HOST } } }
    expect(readUser({ id: ID, emailAddress: 'x@example.com' }, byEmail, HOST)).toMatchObject(other)
    expect(readUser({ id: ID }, { by: 'userId', text: 'another' }, HOST)).toMatchObject(other)
    expect(JSON.stringify(readUser({ id: ID, emailAddress: 'x@y.z' }, byEmail, HOST))).not.toContain('@')
  })

  it.each([EMAIL.toUpperCase(), ` ${EMAIL} `, null, undefined, ''])(
    'who was asked for by e-mail may have it as %j',
    (emailAddress) => {
      expect(readUser({ id: ID, emailAddress }, byEmail, HOST).ok).toBe(true)
    },
  )

  it('who was asked for by user name may have another one: it has too many spellings', () => {
    expect(readUser({ id: ID, principalUsername: 'EXAMPLE\\ghopper' }, byName, HOST).ok).toBe(true)
  })
})
