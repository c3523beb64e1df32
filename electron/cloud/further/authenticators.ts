import { problem } from '../../contract/problem.ts'
import type { Result } from '../../contract/result.ts'
import { askFor, change, pathTo, type Asking, type ChangeAnswer } from './asking.ts'
import { readAuthenticators, readFidoDisabled, type UserAuthenticators } from './authenticator-answers.ts'

export type { FidoAuthenticator, UserAuthenticators, UserDs100 } from './authenticator-answers.ts'

/** What the users of the tenant sign in with. */
export interface Authenticators {
  /** `GET /v2/users/{userId}/devices`. Null where RSA does not know the user. */
  ofUser(userId: string): Promise<Result<UserAuthenticators | null>>
  /**
   * `PATCH /v1/fido/{userId}/authenticators/{authenticatorId}/disable`, without a body. Needs `allow.fido`. RSA
   * answers 400 to an id that it does not know: then it is `refused`.
   */
  disableFido(
    userId: string,
    authenticatorId: string,
  ): Promise<ChangeAnswer<{ readonly kind: 'disabled'; readonly changedAt: string | null }>>
}

/** Makes the calls about authenticators. */
export function createAuthenticators(asking: Asking): Authenticators {
  const { host } = asking
  return {
    ofUser: (userId) =>
      askFor(asking, {
        needs: null,
        purpose: 'list-authenticators',
        method: 'GET',
        path: pathTo`/v2/users/${userId}/devices`,
        body: null,
        read: ({ json }) => readAuthenticators(json, userId, host),
      }),
    disableFido: (userId, authenticatorId) =>
      change(
        asking,
        {
          needs: 'fido',
          purpose: 'fido',
          method: 'PATCH',
          path: pathTo`/v1/fido/${userId}/authenticators/${authenticatorId}/disable`,
          body: null,
          read: ({ json }) => readFidoDisabled(json, userId, host),
        },
        {
          notFound: problem('authenticator-not-found'),
          done: (changedAt) => ({ kind: 'disabled' as const, changedAt }),
        },
      ),
  }
}
