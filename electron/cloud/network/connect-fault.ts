import { problem, type Problem, type ProblemCode } from '../../contract/problem.ts'

/**
 * What kept a call from leaving this computer. Node's and OpenSSL's codes (Node documentation, "TLS
 * certificate verification errors"; `dns` and system errors), told apart by who can put them right.
 */
const CODES: Readonly<Record<string, ProblemCode>> = {
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'name-service-silent',
  EAI_FAIL: 'name-service-silent',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-unknown-issuer',
  CERT_UNTRUSTED: 'certificate-unknown-issuer',
  CERT_REVOKED: 'certificate-unknown-issuer',
  // A whole chain up to a root of its own: what a proxy that opens connections shows.
  SELF_SIGNED_CERT_IN_CHAIN: 'connection-intercepted',
}

/** Other codes that say as surely that no byte of the request has left. */
const NOT_SENT = new Set(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT'])

/** What answers does not speak TLS. It can begin in the middle of a connection too, so it proves nothing. */
const NO_TLS = new Set(['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'])

/** Whether an error's code says that the other side does not speak TLS. */
export function saysNoTls(code: string): boolean {
  return NO_TLS.has(code)
}

/**
 * The problem of an error that came before any byte of the request left, or undefined where something may have
 * left. Only what is proved counts: a failed name, a failed connect, a refused certificate, a refusing proxy.
 */
export function connectFault(error: unknown, host: string): Problem | undefined {
  for (const each of chainOf(error)) {
    const code = codeOf(each)
    const proxyStatus = /^Proxy response \((\d{3})\)/.exec(each.message)?.[1]
    if (proxyStatus === '407') return problem('proxy-sign-in', { host })
    if (proxyStatus !== undefined) return problem('proxy-refused', { host, status: Number(proxyStatus) })
    const known = CODES[code]
    // The name that failed may be the proxy's.
    const named = 'hostname' in each && typeof each.hostname === 'string' ? each.hostname : host
    if (known !== undefined) return problem(known, { host: named })
    // The network can also go away in the middle of a request: only connect() proves that nothing left.
    const inConnect = 'syscall' in each && each.syscall === 'connect'
    if (inConnect || NOT_SENT.has(code) || /^(CERT_|ERR_TLS_CERT)/.test(code)) {
      return problem('cloud-unreachable', { host, cause: code.slice(0, 60) || each.name })
    }
  }
  return undefined
}

/** An error and what it says caused it; a few steps at the most. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = []
  for (let each = error; each instanceof Error && chain.length < 5; each = each.cause) chain.push(each)
  return chain
}

/** The code of an error, or its name. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
