import type { Problem } from '../../contract/problem.ts'

/** A bearer token, or why there is none. */
export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  /** The sign-in could not be asked, or gave no answer to rely on: trying again later makes sense. */
  | { readonly kind: 'unavailable'; readonly problem: Problem }
  /** The sign-in was refused: a person must change something. */
  | { readonly kind: 'refused'; readonly problem: Problem }

/** Where a call gets its bearer token from. */
export interface SignIn {
  token(): Promise<TokenAnswer>
  /** Forgets the token: the next call gets a fresh one. */
  renew(): void
}

/** A token and until when it may be used, in milliseconds since 1970. */
export interface FreshToken {
  readonly kind: 'token'
  readonly token: string
  readonly until: number
}

/** Keeps a token until shortly before it ends; however many ask, one renewal is under way at a time. */
export function keepToken(
  fetchToken: () => Promise<FreshToken | Exclude<TokenAnswer, { kind: 'token' }>>,
  now: () => Date,
): SignIn {
  let current: FreshToken | undefined
  let renewal: Promise<TokenAnswer> | undefined
  const fetchOne = async (): Promise<TokenAnswer> => {
    const answer = await fetchToken()
    if (answer.kind === 'token') current = answer
    return answer
  }
  return {
    token: () => {
      if (current !== undefined && now().getTime() < current.until) return Promise.resolve(current)
      renewal ??= fetchOne().finally(() => {
        renewal = undefined
      })
      return renewal
    },
    renew: () => {
      current = undefined
    },
  }
}
