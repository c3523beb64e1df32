import type { Dispatcher } from 'undici'
import { exchange, type Exchange } from './network/requester.ts'
import type { Purpose } from './sign-in/scopes.ts'
import type { SignIns } from './sign-in/sign-ins.ts'
import type { Problem } from '../contract/problem.ts'

/** One call of the API. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** From `/v1` on. */
  readonly path: string
  /** Exactly the documented members; null for a call without a body. */
  readonly body: Readonly<Record<string, string | boolean>> | null
  /** What it is signed in for; looking up and disabling devices where it is left out. */
  readonly purpose?: Purpose
}

/** An exchange, or a sign-in that was refused, so that nothing was sent. */
export type ApiExchange = Exchange | { readonly kind: 'sign-in-refused'; readonly problem: Problem }

/** The API of one tenant. */
export interface Api {
  readonly host: string
  call(call: Call): Promise<ApiExchange>
}

/** Makes the API; every call is signed in for its purpose. */
export function createApi(baseUrl: string, signIns: SignIns, dispatcher: Dispatcher, timeoutMs: number): Api {
  const base = new URL(baseUrl)
  return {
    host: base.host,
    call: async ({ method, path, body, purpose = 'devices' }) => {
      const signedIn = await signIns.of(purpose).token()
      if (signedIn.kind === 'refused') return { kind: 'sign-in-refused', problem: signedIn.problem }
      if (signedIn.kind === 'unavailable') return { kind: 'not-sent', problem: signedIn.problem }
      return exchange(
        dispatcher,
        {
          method,
          url: new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base),
          headers: {
            authorization: `Bearer ${signedIn.token}`,
            ...(body === null ? {} : { 'content-type': 'application/json' }),
          },
          body: body === null ? null : JSON.stringify(body),
        },
        timeoutMs,
      )
    },
  }
}
