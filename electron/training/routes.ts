/** The calls that the simulator plays. */
export type SimulatedCall = keyof typeof ROUTES

/** Where a call lies, what may make it, and whether it brings a body. */
interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** From `/v1` on; words in braces stand for one segment. */
  readonly path: string
  /** The OAuth scope that it needs. */
  readonly scope: string
  /** `json`: a JSON object. `none`: no byte of it. `empty`: no byte, and a `Content-Length` that says so. */
  readonly body: 'json' | 'none' | 'empty'
}

/** The calls as RSA documents them. Where a scope is not documented, the one that public clients ask for. */
export const ROUTES = {
  lookup: {
    method: 'POST',
    path: '/v1/ds100/lookup',
    scope: 'rsa.authenticator.ds100.read',
    body: 'json',
  },
  disable: {
    method: 'PATCH',
    path: '/v1/ds100/disable/otp',
    scope: 'rsa.authenticator.ds100.manage',
    body: 'json',
  },
  enable: {
    method: 'PATCH',
    path: '/v1/ds100/enable/otp',
    scope: 'rsa.authenticator.ds100.manage',
    body: 'json',
  },
  'clear-pin': {
    method: 'PATCH',
    path: '/v1/ds100/clearPin/otp',
    scope: 'rsa.authenticator.ds100.manage',
    body: 'json',
  },
  delete: {
    method: 'DELETE',
    path: '/v1/ds100/delete/otp',
    scope: 'rsa.authenticator.ds100.delete',
    body: 'json',
  },
  'find-user': { method: 'POST', path: '/v1/users/lookup', scope: 'rsa.user.read', body: 'json' },
  'sync-user': { method: 'POST', path: '/v1/users/{userId}/sync', scope: 'rsa.user.sync', body: 'empty' },
  'list-authenticators': {
    method: 'GET',
    path: '/v2/users/{userId}/devices',
    scope: 'rsa.authenticator.mobile.read',
    body: 'none',
  },
  'disable-fido': {
    method: 'PATCH',
    path: '/v1/fido/{userId}/authenticators/{authenticatorId}/disable',
    scope: 'rsa.authenticator.fido.manage',
    body: 'none',
  },
} as const satisfies Record<string, Route>

/** Every call, for whoever asks for a fault by name. */
export const CALLS = Object.keys(ROUTES) as [SimulatedCall, ...SimulatedCall[]]

/** A request's call, and what its path names. */
export interface Routed {
  readonly call: SimulatedCall
  readonly ids: Readonly<Record<string, string>>
}

/** Finds the call of a request by its raw path from `/v1` on; else the status that RSA's gateway would answer. */
export function routeOf(method: string, path: string): Routed | 404 | 405 {
  let status: 404 | 405 = 404
  for (const call of CALLS) {
    const ids = match(ROUTES[call].path, path)
    if (ids === undefined) continue
    if (ROUTES[call].method === method) return { call, ids }
    status = 405
  }
  return status
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const ids: Record<string, string> = {}
  for (const [index, word] of wanted.entries()) {
    const segment = given[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(word)?.[1]
    if (name === undefined ? segment !== word : !isSegment(segment)) return undefined
    if (name !== undefined) ids[name] = decodeURIComponent(segment)
  }
  return ids
}

/** One segment that holds an id: what has a meaning in an address must be percent-encoded. */
function isSegment(segment: string): boolean {
  return /^(?:[\w.~!*'()-]|%[0-9A-Fa-f]{2})+$/.test(segment) && !/^\.{1,2}$/.test(segment) && isUtf8(segment)
}

function isUtf8(segment: string): boolean {
  try {
    decodeURIComponent(segment)
    return true
  } catch {
    return false
  }
}
