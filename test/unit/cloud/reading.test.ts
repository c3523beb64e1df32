import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whatRsaSaid } from '../../../electron/cloud/answers.ts'
import { parseLegacyKey, trimBaseUrl } from '../../../electron/cloud/sign-in/legacy-key.ts'
import { readTimestamp } from '../../../electron/cloud/timestamps.ts'

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()

const keyFile = (members: Record<string, unknown>) =>
  JSON.stringify({
    customerName: 'Example',
    accessID: 'id',
    description: 'Help Desk',
    accessKey: pem,
    adminRestApiUrl: 'https://example.access.securid.com/AdminInterface/restapi',
    ...members,
  })

describe('a time of RSA', () => {
  it('is read without colons, with them and as epoch milliseconds', () => {
    const time = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(time, (date) => {
        const iso = date.toISOString()
        expect(readTimestamp(iso)).toBe(iso)
        expect(readTimestamp(iso.replace(/T(\d\d):(\d\d):/, 'T$1$2'))).toBe(iso)
        expect(readTimestamp(date.getTime())).toBe(iso)
      }),
    )
  })

  it('stays as it came where it does not parse', () => {
    expect(readTimestamp('the day before yesterday')).toBe('the day before yesterday')
    expect(readTimestamp(null)).toBeNull()
    for (const text of ['foo 5', '2022-02-30T084041.067Z', '2022-05-24T08:40:41']) {
      expect(readTimestamp(text)).toBe(text)
    }
  })
})

describe('a legacy key file', () => {
  it.each([
    ['as it is', pem],
    ['with literal \\n pairs', pem.replaceAll('\n', '\\n')],
    ['on one line', pem.replaceAll('\n', '')],
    ['with CRLF', pem.replaceAll('\n', '\r\n')],
  ])('is read with its PEM %s', (_how, accessKey) => {
    expect(parseLegacyKey(keyFile({ accessKey }), 'rsa.key').ok).toBe(true)
  })

  it('keeps the audience verbatim and trims the address', () => {
    const adminRestApiUrl = 'https://example.com/AdminInterface/restapi/v1/'
    expect(parseLegacyKey(`\ufeff${keyFile({ adminRestApiUrl })}`, 'rsa.key')).toMatchObject({
      ok: true,
      value: { audience: adminRestApiUrl, baseUrl: 'https://example.com/AdminInterface/restapi' },
    })
    expect(trimBaseUrl('https://a/restapi')).toBe('https://a/restapi')
  })

  it.each([
    ['http://example.com/restapi', 'plain-http'],
    ['http://127.0.0.1.example.com/restapi', 'plain-http'],
    ['ftp://example.com', 'key-file-invalid'],
    ['no address', 'key-file-invalid'],
  ])('refuses the address %s: %s', (adminRestApiUrl, code) => {
    expect(parseLegacyKey(keyFile({ adminRestApiUrl }), 'rsa.key')).toMatchObject({
      ok: false,
      problem: { code },
    })
  })

  it('accepts plain http on loopback', () => {
    expect(parseLegacyKey(keyFile({ adminRestApiUrl: 'http://127.0.0.1:1/restapi' }), 'k').ok).toBe(true)
  })

  it.each([{ accessKey: 'SECRET-NOT-A-PEM' }, { accessID: undefined }, { accessKey: 7 }])(
    'names what is wrong in %j and quotes nothing of it',
    (members) => {
      const parsed = parseLegacyKey(keyFile(members), 'rsa.key')
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'key-file-invalid' } })
      expect(JSON.stringify(parsed)).not.toContain('SECRET')
    },
  )
})

describe('a short or odd key file', () => {
  it('refuses a key that RS256 can’t use', () => {
    const accessKey = generateKeyPairSync('rsa', { modulusLength: 1024 })
      .privateKey.export({ type: 'pkcs1', format: 'pem' })
      .toString()
    expect(parseLegacyKey(keyFile({ accessKey }), 'rsa.key')).toMatchObject({
      ok: false,
      problem: { values: { member: 'accessKey' } },
    })
  })

  it('takes a null description', () => {
    expect(parseLegacyKey(keyFile({ description: null }), 'rsa.key').ok).toBe(true)
  })
})

describe('what RSA said', () => {
  it('comes without e-mail, token and line ends', () => {
    const description = `User ada@example.com\nhas ece30fe9-414c-7536-5403-0656220b3046`
    expect(whatRsaSaid({ description })).toBe('User (e-mail) has (long text)')
  })
})
