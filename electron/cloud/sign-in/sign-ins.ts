import type { Dispatcher } from 'undici'
import type { CloudCredential } from '../credential.ts'
import type { Purpose } from './scopes.ts'
import { signInWithKey } from './sign-in-with-key.ts'
import { signInWithOAuth } from './sign-in-with-oauth.ts'
import type { SignIn } from './sign-in.ts'

/** The sign-in of each purpose. A legacy key has one for all; an OAuth client one each, made when it is needed. */
export interface SignIns {
  of(purpose: Purpose): SignIn
}

/** Signs in with what the station has. Nothing is sent before the first token is asked for. */
export function createSignIns(
  credential: CloudCredential,
  dispatcher: Dispatcher,
  at: { readonly now: () => Date; readonly timeoutMs: number },
): SignIns {
  if (credential.type === 'legacy-key') {
    const signIn = signInWithKey(credential.key, at.now)
    return { of: () => signIn }
  }
  const made = new Map<Purpose, SignIn>()
  return {
    of: (purpose) => {
      const known = made.get(purpose)
      if (known !== undefined) return known
      const signIn = signInWithOAuth(credential.client, dispatcher, { ...at, purpose })
      made.set(purpose, signIn)
      return signIn
    },
  }
}
