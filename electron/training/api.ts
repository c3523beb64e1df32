import type { SimulatedRecord } from './devices.ts'
import type { Fault, Variants } from './variants.ts'

/** The calls that the simulator plays. */
export type SimulatedCall = 'lookup' | 'disable'

/** An answer: a status and a body, which is JSON unless it is text. */
export interface SimulatedAnswer {
  readonly status: number
  readonly body: unknown
  /** The content type of a text; a web page where it is left out. */
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** An error of the application. Shape: public clients' code. */
export function applicationError(status: number, name: string, description: string): SimulatedAnswer {
  return { status, body: { code: `${status} ${name}`, description } }
}

/** Whether a body has exactly these members, all text. A recorded 400 says that RSA counts them. */
export function hasExactly(body: unknown, members: readonly string[]): body is Record<string, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false
  const entries = Object.entries(body)
  return (
    entries.length === members.length &&
    entries.every(([name, value]) => members.includes(name) && typeof value === 'string' && value !== '')
  )
}

/** Plays one call on the table of devices; `disable` changes it. */
export function play(
  call: SimulatedCall,
  body: unknown,
  devices: ReadonlyMap<string, SimulatedRecord[]>,
  variants: Variants,
  now: Date,
): SimulatedAnswer {
  const members = call === 'lookup' ? ['deviceSerialNumber'] : ['deviceSerialNumber', 'userId']
  if (!hasExactly(body, members)) {
    return applicationError(400, 'BAD_REQUEST', `Expected exactly the properties ${members.join(', ')}.`)
  }
  const serial = body['deviceSerialNumber'] ?? ''
  if (serial.length > 36) return applicationError(400, 'BAD_REQUEST', 'deviceSerialNumber is too long.')
  const records = devices.get(serial) ?? []
  if (call === 'lookup') return lookUp(records, variants)
  const record = records.find(({ userId }) => userId === body['userId'])
  if (record === undefined) return applicationError(404, 'NOT_FOUND', 'User or authenticator not found.')
  if (record.tokenStatus === 'Disabled' && variants.disableDisabled === '400') {
    return applicationError(400, 'BAD_REQUEST', 'The credential is disabled already.')
  }
  record.tokenStatus = 'Disabled'
  record.tokenStatusChangedAt = now.toISOString().replace(/T(\d\d):(\d\d):/, 'T$1$2')
  const { userId, tokenSerialNumber, tokenStatus, tokenStatusChangedAt, deviceSerialNumber } = record
  const tokenStatusChangedBy = 'administrator'
  return {
    status: 200,
    body: [
      {
        userId,
        tokenSerialNumber,
        tokenStatus,
        tokenStatusChangedAt: written(tokenStatusChangedAt, variants),
        tokenStatusChangedBy,
        deviceSerialNumber,
      },
    ],
  }
}

function lookUp(records: readonly SimulatedRecord[], variants: Variants): SimulatedAnswer {
  if (records.length === 0) {
    return variants.unregistered === '404'
      ? applicationError(404, 'NOT_FOUND', 'Authenticator not found.')
      : { status: 200, body: [] }
  }
  return { status: 200, body: records.map((record) => shaped(record, variants)) }
}

const NEEDED = new Set(['userId', 'tokenStatus', 'tokenSerialNumber'])

function shaped(record: SimulatedRecord, variants: Variants): Record<string, unknown> {
  const entries = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, /(At|Date)$/.test(name) ? written(value, variants) : value] as const)
  if (variants.lookupFields === 'full') return Object.fromEntries(entries)
  if (variants.lookupFields === 'minimal') {
    return Object.fromEntries(entries.filter(([name]) => NEEDED.has(name)))
  }
  return Object.fromEntries(entries.map(([name, value]) => [name, NEEDED.has(name) ? value : null]))
}

function written(time: unknown, { timestamps }: Variants): unknown {
  if (typeof time !== 'string') return time
  const iso = time.replace(/T(\d\d)(\d\d)(\d\d)/, 'T$1:$2:$3')
  switch (timestamps) {
    case 'no-colons':
      return time
    case 'iso':
      return iso
    case 'epoch-ms':
      return Date.parse(iso)
    case 'garbage':
      return 'the day before yesterday'
  }
}

const WEB_PAGE = '<!doctype html><title>Sign in to the network</title><p>Please accept the terms.</p>'

/** What a fault makes of an answer that the server has given, or would have given. */
export function spoil(fault: Fault, answer: SimulatedAnswer): SimulatedAnswer {
  const status = /^status-(\d{3})$/.exec(fault)?.[1]
  if (status !== undefined) {
    const code = Number(status)
    return code > 500 && code < 600
      ? { status: code, body: WEB_PAGE }
      : applicationError(code, 'SIMULATED', 'Asked for.')
  }
  const [first] = Array.isArray(answer.body) ? (answer.body as Record<string, unknown>[]) : []
  switch (fault) {
    case 'wrong-json':
      return { status: 200, body: JSON.stringify('Disabled'), type: 'application/json' }
    case 'unparsable-time':
      return { status: 200, body: [{ ...first, tokenStatusChangedAt: 'the day before yesterday' }] }
    case 'expired-token':
      return { status: 401, body: { status: 401, error: 'Unauthorized', message: 'The token has expired.' } }
    case 'redirect':
      return { status: 302, body: '', headers: { location: 'https://elsewhere.example/' } }
    case 'bad-gzip':
      return {
        status: 200,
        body: 'no gzip',
        type: 'application/json',
        headers: { 'content-encoding': 'gzip' },
      }
    case 'huge-body':
      return { status: 200, body: `[${'"x",'.repeat(2_600_000)}"x"]`, type: 'application/json' }
    case 'empty-body':
      return { status: 200, body: '', type: 'application/json' }
    case 'html':
      return { status: 200, body: WEB_PAGE }
    case 'object-for-array':
      return { status: 200, body: first ?? {} }
    case 'empty-array':
      return { status: 200, body: [] }
    case 'two-records':
      return { status: 200, body: [first, first] }
    case 'null-user':
      return { status: 200, body: [{ ...first, userId: null }] }
    case 'wrong-serial':
      return { status: 200, body: [{ ...first, deviceSerialNumber: '999999999' }] }
    case 'wrong-user':
      return { status: 200, body: [{ ...first, userId: '00000000-0000-4000-8000-000000000000' }] }
    case 'wrong-status':
      return { status: 200, body: [{ ...first, tokenStatus: 'Enabled' }] }
    default:
      return answer
  }
}
