import { describe, expect, it } from 'vitest'
import { connectFault } from '../../../electron/cloud/network/connect-fault.ts'
import { proxyOfSystem } from '../../../electron/cloud/network/network.ts'
import { diagnoseRefusal, diagnoseTokenRefusal } from '../../../electron/cloud/sign-in/diagnosis.ts'
import type { ProblemCode } from '../../../electron/contract/problem.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const date = NOW.toUTCString()

describe('a refused sign-in', () => {
  it('is the clock’s fault where the server’s clock says so, whatever else is said', () => {
    const refusal = { status: 403, json: { message: 'aud' }, date: 'Thu, 01 Jan 2026 00:05:00 GMT' }
    expect(diagnoseRefusal(refusal, NOW)).toMatchObject({ code: 'clock-wrong', values: { seconds: 300 } })
    expect(diagnoseTokenRefusal(refusal, NOW).code).toBe('clock-wrong')
  })

  it.each<[number, unknown, ProblemCode]>([
    [403, { message: 'Invalid audience' }, 'audience-wrong'],
    [403, { description: 'The role lacks this permission' }, 'permission-missing'],
    [403, { message: 'The signature does not verify' }, 'key-refused'],
    [401, {}, 'key-refused'],
    [403, { message: 'Forbidden' }, 'not-authorized'],
    [403, '<html>', 'not-authorized'],
    [403, undefined, 'not-authorized'],
  ])('%i with %j is %s', (status, json, code) => {
    expect(diagnoseRefusal({ status, json, date }, NOW).code).toBe(code)
    expect(diagnoseRefusal({ status, json, date: undefined }, NOW).code).toBe(code)
  })

  it.each<[unknown, ProblemCode]>([
    [{ error: 'invalid_client' }, 'key-refused'],
    [{ error: 'invalid_client', error_description: 'aud is wrong' }, 'audience-wrong'],
    [{ error: 'invalid_scope' }, 'permission-missing'],
    [{ error: 'unauthorized_client' }, 'permission-missing'],
    [undefined, 'key-refused'],
  ])('at the token endpoint %j is %s', (json, code) => {
    expect(diagnoseTokenRefusal({ status: 400, json, date }, NOW).code).toBe(code)
  })
})

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more })

describe('an error before anything left', () => {
  it.each<[Error, ProblemCode]>([
    [coded('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'tenant.example' }), 'host-unknown'],
    [coded('EAI_AGAIN', { syscall: 'getaddrinfo' }), 'name-service-silent'],
    [coded('ECONNREFUSED', { syscall: 'connect' }), 'cloud-unreachable'],
    [coded('ECONNRESET', { syscall: 'connect' }), 'cloud-unreachable'],
    [coded('EHOSTUNREACH', { syscall: 'connect' }), 'cloud-unreachable'],
    [coded('UND_ERR_CONNECT_TIMEOUT'), 'cloud-unreachable'],
    [coded('CERT_HAS_EXPIRED'), 'certificate-expired'],
    [coded('CERT_NOT_YET_VALID'), 'certificate-not-yet-valid'],
    [coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate-other-name'],
    [coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate-unknown-issuer'],
    [coded('SELF_SIGNED_CERT_IN_CHAIN'), 'connection-intercepted'],
    [new Error('Proxy response (407) !== 200 when HTTP Tunneling'), 'proxy-sign-in'],
    [new Error('Proxy response (403) !== 200 when HTTP Tunneling'), 'proxy-refused'],
    [new Error('failed', { cause: coded('ENOTFOUND') }), 'host-unknown'],
  ])('%s is %s', (error, code) => {
    expect(connectFault(error, 'x.example')?.code).toBe(code)
  })

  it('is not believed where something may have left', () => {
    for (const error of [
      // Seen in connect() these prove it; in the middle of a request they prove nothing.
      coded('EHOSTUNREACH', { syscall: 'read' }),
      coded('ENETUNREACH', { syscall: 'write' }),
      coded('EPROTO', { syscall: 'write' }),
      coded('ERR_SSL_WRONG_VERSION_NUMBER'),

      coded('ECONNRESET', { syscall: 'read' }),
      coded('UND_ERR_SOCKET'),
      new Error('no'),
      'x',
    ]) {
      expect(connectFault(error, 'x.example')).toBeUndefined()
    }
  })
})

describe('the operating system’s proxy', () => {
  it('is the first of its list, and nothing where it is not understood', () => {
    expect(proxyOfSystem('PROXY proxy.example:3128; DIRECT')).toEqual({
      kind: 'proxy',
      url: 'http://proxy.example:3128',
    })
    expect(proxyOfSystem('HTTPS p:443')).toEqual({ kind: 'proxy', url: 'https://p:443' })
    for (const answer of ['DIRECT', '', 'SOCKS p:1', 'PROXY']) {
      expect(proxyOfSystem(answer)).toEqual({ kind: 'direct' })
    }
  })
})
