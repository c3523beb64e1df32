import { applicationError, type Played, type SimulatedAnswer } from './api.ts'
import { shaped } from './shapes.ts'
import type { SimulatedUser } from './users.ts'

const NOBODY = applicationError(404, 'NOT_FOUND', 'User not found.')

/** Plays `find-user`: exactly one of `email` and `username`, and `searchUnsynched` where it is wanted. */
export function findUser(played: Played): SimulatedAnswer {
  const { body, tenant } = played
  const query = readQuery(body)
  if (query === undefined) {
    return applicationError(400, 'BAD_REQUEST', 'Either email or username must be provided.')
  }
  const { by, text, searchUnsynched } = query
  // RSA's descriptions quote what was asked.
  if (!(by === 'email' ? /^[^\s@]+@[^\s@]+$/ : /^\S+$/).test(text)) {
    return applicationError(400, 'BAD_REQUEST', `The ${by} ${text} is not valid.`)
  }
  const sought = text.toLowerCase()
  const user = [...tenant.users.values()].find(
    ({ details }) => details[by === 'email' ? 'emailAddress' : 'principalUsername'].toLowerCase() === sought,
  )
  if (user === undefined || (user.syncs === 0 && !searchUnsynched)) return NOBODY
  if (user.syncs === 0) synchronise(user, played.now)
  return detailsOf(user, played)
}

interface Query {
  readonly by: 'email' | 'username'
  readonly text: string
  readonly searchUnsynched: boolean
}

function readQuery(body: unknown): Query | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const { searchUnsynched = false, ...rest } = body as Record<string, unknown>
  const [member, ...more] = Object.entries(rest)
  if (member === undefined || more.length > 0 || typeof searchUnsynched !== 'boolean') return undefined
  const [by, text] = member
  if ((by !== 'email' && by !== 'username') || typeof text !== 'string' || text === '') return undefined
  return { by, text, searchUnsynched }
}

/** Plays `sync-user`: counts how often the identity source was asked. */
export function syncUser(played: Played): SimulatedAnswer {
  const user = played.tenant.users.get(played.ids['userId'] ?? '')
  if (user === undefined) return NOBODY
  synchronise(user, played.now)
  return detailsOf(user, played)
}

function synchronise(user: SimulatedUser, now: Date): void {
  user.syncs += 1
  user.details.lastSyncTime = now.toISOString()
}

const ALWAYS = new Set(['id', 'emailAddress'])

function detailsOf({ details }: SimulatedUser, { variants }: Played): SimulatedAnswer {
  return { status: 200, body: shaped(details, variants, ALWAYS) }
}

/** Plays `list-authenticators`: three arrays; the variants say which of them holds the DS100s. */
export function listAuthenticators({ ids, tenant, variants }: Played): SimulatedAnswer {
  const userId = ids['userId'] ?? ''
  const user = tenant.users.get(userId)
  if (user === undefined || user.syncs === 0) return NOBODY
  const lists = {
    devices: user.hasApp ? [{ id: `app-${userId}`, userId, name: 'Phone', deviceType: 'iOS' }] : [],
    fidoTokens: user.fido.map((each) => shaped({ ...each, userId }, variants)),
    sidTokens: [],
  }
  const ds100s = [...tenant.devices.values()]
    .flat()
    .filter((record) => record.userId === userId)
    .map((record) => shaped(record, variants))
  return { status: 200, body: { ...lists, [variants.ds100List]: [...lists[variants.ds100List], ...ds100s] } }
}

/** Plays `disable-fido`. RSA documents no 404: an id that it does not know is a 400. */
export function disableFido({ ids, tenant, now }: Played): SimulatedAnswer {
  const user = tenant.users.get(ids['userId'] ?? '')
  const fido = user?.fido.find(({ id }) => id === ids['authenticatorId'])
  if (fido === undefined) return applicationError(400, 'BAD_REQUEST', 'Invalid userId or authenticatorId.')
  fido.status = 'Disabled'
  return {
    status: 200,
    body: { status: fido.status, statusChangedBy: 'administrator', statusChangedAt: now.getTime() },
  }
}
