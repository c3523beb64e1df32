import { applicationError, type SimulatedAnswer, type SimulatedCall } from './api.ts'
import type { Fault } from './variants.ts'

const WEB_PAGE = '<!doctype html><title>Sign in to the network</title><p>Please accept the terms.</p>'
const ANOTHER_USER = '00000000-0000-4000-8000-000000000000'

type Entry = Readonly<Record<string, unknown>>

/** What a fault makes of an answer that the server has given, or would have given. */
export function spoil(fault: Fault, answer: SimulatedAnswer, call: SimulatedCall): SimulatedAnswer {
  const status = /^status-(\d{3})$/.exec(fault)?.[1]
  if (status !== undefined) {
    const code = Number(status)
    return code > 500 && code < 600
      ? { status: code, body: WEB_PAGE }
      : applicationError(code, 'SIMULATED', 'Asked for.')
  }
  switch (fault) {
    case 'wrong-json':
      return { status: 200, body: JSON.stringify('Disabled'), type: 'application/json' }
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
    default:
      return { ...answer, ...reshaped(fault, answer, call) }
  }
}

/** The same answer with another content; nothing for a fault that does not touch it. */
function reshaped(fault: Fault, { body }: SimulatedAnswer, call: SimulatedCall): Partial<SimulatedAnswer> {
  const isArray = Array.isArray(body)
  const [first = {}] = (isArray ? body : isEntry(body) ? [body] : []) as readonly Entry[]
  const changed = (change: Entry): Partial<SimulatedAnswer> => {
    const entry = { ...first, ...change }
    return { status: 200, body: isArray ? [entry] : entry }
  }
  switch (fault) {
    case 'unparsable-time':
      return changed({ [timeOf(call)]: 'the day before yesterday' })
    case 'object-for-array':
      return { status: 200, body: isArray ? first : [first] }
    case 'empty-array':
      return { status: 200, body: [] }
    case 'two-records':
      return { status: 200, body: [first, first] }
    case 'null-user':
      return call === 'list-authenticators' ? ofAll(first, { userId: null }) : changed({ [idOf(call)]: null })
    case 'wrong-user':
      return call === 'list-authenticators'
        ? ofAll(first, { userId: ANOTHER_USER })
        : changed({ [idOf(call)]: ANOTHER_USER, ...(isUser(call) ? { emailAddress: 'x@example.com' } : {}) })
    case 'wrong-serial':
      return changed(
        call === 'clear-pin' ? { tokenSerialNumber: '099999999931' } : { deviceSerialNumber: '999999999' },
      )
    case 'wrong-status':
      return changed(wrongStatus(call))
    default:
      return {}
  }
}

/** Every authenticator of three arrays, changed. */
function ofAll(lists: Entry, change: Entry): Partial<SimulatedAnswer> {
  const body = Object.fromEntries(
    Object.entries(lists).map(([name, entries]) => [
      name,
      (entries as readonly Entry[]).map((entry) => ({ ...entry, ...change })),
    ]),
  )
  return { status: 200, body }
}

function isEntry(body: unknown): body is Entry {
  return typeof body === 'object' && body !== null
}

function isUser(call: SimulatedCall): boolean {
  return call === 'find-user' || call === 'sync-user'
}

function idOf(call: SimulatedCall): string {
  return isUser(call) ? 'id' : 'userId'
}

function timeOf(call: SimulatedCall): string {
  if (call === 'disable-fido') return 'statusChangedAt'
  return isUser(call) ? 'lastSyncTime' : 'tokenStatusChangedAt'
}

/** A 200 that says that nothing changed. */
function wrongStatus(call: SimulatedCall): Entry {
  switch (call) {
    case 'enable':
      return { tokenStatus: 'Disabled' }
    case 'clear-pin':
      return { pinSet: true }
    case 'disable-fido':
      return { status: 'Enabled' }
    default:
      return { tokenStatus: 'Enabled' }
  }
}
