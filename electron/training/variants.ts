import type { RateLimit } from './rate-limit.ts'

/** What the facts call unconfirmed: the simulator plays each way on request. */
export interface Variants {
  /** The answer to the lookup of a serial that RSA does not know. */
  readonly unregistered: '404' | 'empty-array'
  /** The answer to a second disable. */
  readonly disableDisabled: '200' | '400'
  /** How times are written. */
  readonly timestamps: 'no-colons' | 'iso' | 'epoch-ms' | 'garbage'
  /** Whether a lookup record has all fields, only what it must have, or nulls. */
  readonly lookupFields: 'full' | 'minimal' | 'nulls'
  /** How the key file writes its address, which is the audience. */
  readonly address: 'plain' | 'trailing-v1' | 'trailing-slash'
  /** How the key file spells its private key. */
  readonly accessKey: 'pem' | 'literal-newlines' | 'one-line'
  /** How far the server's clock is ahead, in milliseconds: of its `Date`, and of what it takes for now. */
  readonly clockAheadMs: number
  /** How long each answer takes, and up to how much longer at random, in milliseconds. */
  readonly latencyMs: number
  readonly jitterMs: number
  /** How many calls a second it takes; null takes all. */
  readonly rateLimit: RateLimit | null
  /** What stands between the scopes of a token request. */
  readonly scopeSeparator: ' ' | '+'
  /** The status of a refused sign-in. */
  readonly unauthorized: 401 | 403
  /** Which array of a user's authenticators holds the DS100s. */
  readonly ds100List: 'devices' | 'fidoTokens' | 'sidTokens'
  /** The OAuth scopes that the tenant grants: all that the simulator knows, or the two that a station must have. */
  readonly grantedScopes: 'all' | 'ds100'
}

/** The variants that nobody asked to change. */
export const DEFAULT_VARIANTS: Variants = {
  unregistered: '404',
  disableDisabled: '200',
  timestamps: 'no-colons',
  lookupFields: 'full',
  address: 'plain',
  accessKey: 'pem',
  clockAheadMs: 0,
  latencyMs: 0,
  jitterMs: 0,
  rateLimit: null,
  scopeSeparator: ' ',
  unauthorized: 403,
  ds100List: 'sidTokens',
  grantedScopes: 'all',
}

/** What the simulator does wrong on request. */
export const FAULTS = {
  'status-400': 'a refused request',
  'status-401': 'a refused sign-in',
  'status-403': 'a missing permission',
  'status-404': 'the user or the device does not exist',
  'status-408': 'the server waited too long for the request',
  'status-415': 'an unsupported type of content',
  'status-429': 'too many requests',
  'status-500': 'an internal error',
  'status-502': 'a gateway’s web page',
  'status-503': 'a gateway’s web page',
  'status-504': 'a gateway’s web page',
  'expired-token': 'the token is called expired (401)',
  'reset-before': 'the connection ends before the server acted',
  'reset-after': 'the server acts, then the connection ends',
  'hang-before': 'no answer, and nothing done',
  'hang-after': 'the server acts and never answers',
  'slow-body': 'the server acts, and its answer never comes to an end',
  'truncated-body': 'the server acts, and its answer breaks off in the middle',
  'huge-body': 'the server acts, and sends 10 MB',
  'bad-gzip': 'the server acts, and its answer says gzip and is none',
  redirect: 'a redirection to another address',
  'wrong-json': '200 with a JSON text',
  'unparsable-time': 'the server acts, and writes a time that is none',
  'empty-body': '200 with nothing in it',
  html: '200 with the web page of a captive portal',
  'object-for-array': '200 with an object',
  'empty-array': '200 with no record',
  'two-records': '200 with two records',
  'null-user': '200 with a record that names no user',
  'wrong-serial': '200 about another device',
  'wrong-user': '200 about another user',
  'wrong-status': '200 that says Enabled',
} as const
/** The name of a fault. */
export type Fault = keyof typeof FAULTS
