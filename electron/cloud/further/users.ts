import { problem, type Problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { askFor, change, pathTo, type Asking, type ChangeAnswer } from './asking.ts'
import { readUser, type User } from './user-answers.ts'

export type { User } from './user-answers.ts'

/** By what a user is looked up: exactly one of the two. */
export interface UserQuery {
  readonly by: 'email' | 'username'
  readonly text: string
  /**
   * Has RSA fetch the user from the identity source where it does not know one. Slow, and a side effect: needs
   * `allow.userSync`.
   */
  readonly searchUnsynched?: boolean
}

/** The users of the tenant. */
export interface Users {
  /** `POST /v1/users/lookup`. Null where RSA knows nobody like that. */
  find(query: UserQuery): Promise<Result<User | null>>
  /**
   * `POST /v1/users/{userId}/sync`: RSA fetches the user from the identity source again, which is a change, and
   * answers who it is. Needs `allow.userSync`.
   */
  sync(userId: string): Promise<ChangeAnswer<{ readonly kind: 'synced'; readonly user: User }>>
}

/** Makes the calls about users. */
export function createUsers(asking: Asking): Users {
  const { host } = asking
  return {
    find: async ({ by, text, searchUnsynched = false }) => {
      const sought = text.trim()
      if (sought === '') return succeeded(null)
      const found = await askFor(asking, {
        needs: searchUnsynched ? 'userSync' : null,
        purpose: 'find-user',
        method: 'POST',
        path: '/v1/users/lookup',
        body: { [by]: sought, ...(searchUnsynched ? { searchUnsynched } : {}) },
        read: ({ json }) => readUser(json, { by, text: sought }, host),
      })
      return found.ok ? found : failed(withoutName(found.problem, sought))
    },
    sync: (userId) =>
      change(
        asking,
        {
          needs: 'userSync',
          purpose: 'sync-user',
          method: 'POST',
          path: pathTo`/v1/users/${userId}/sync`,
          body: null,
          read: ({ json }) => readUser(json, { by: 'userId', text: userId }, host),
        },
        { notFound: problem('user-not-found'), done: (user) => ({ kind: 'synced' as const, user }) },
      ),
  }
}

/** RSA may quote whom we asked for. E-mail addresses are taken out of what it says anyway, user names are not. */
function withoutName(why: Problem, name: string): Problem {
  const { status, said } = why.values
  if (why.code !== 'bad-request' || status === undefined || typeof said !== 'string') return why
  return problem('bad-request', { status, said: said.replace(anyCaseOf(name), '(name)') })
}

function anyCaseOf(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')
}
