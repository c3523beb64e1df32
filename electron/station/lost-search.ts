import type { Cloud } from '../cloud/cloud.ts'
import type { UserDs100 } from '../cloud/further/authenticators.ts'
import type { LostDevice, LostPerson, LostSearch as SearchView } from '../contract/lost.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { findPerson, type FoundPerson } from '../intake/lost/find-person.ts'
import type { Journal } from '../journal/journal.ts'

/** What was found is forgotten so long after the last use: it says who uses what. */
export const LOST_KEEP_MS = 180_000
/** So often the desk itself asks again who it is, while RSA can't say, and for as long as the search is kept. */
export const LOST_RETRY_MS = 15_000

/** Nobody has so many. */
const MOST_DEVICES = 200

/** What a search works on. */
export interface LostSearchParts {
  readonly journal: Pick<Journal, 'record' | 'directory'>
  readonly cloud: Pick<Cloud, 'users' | 'authenticators'>
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly changed: () => void
}

/** Somebody, and the devices that RSA lists for them. */
export interface FoundDevices {
  readonly person: FoundPerson
  readonly devices: readonly LostDevice[]
}

/** One search after the other; only the last is known. */
export interface LostSearch {
  view(): { readonly searchId: number; readonly search: SearchView }
  find(text: string): Promise<Result<null>>
  choosePerson(searchId: number, place: number): Promise<Result<null>>
  /** Asks again what had no answer. */
  tryAgain(searchId: number): Promise<Result<null>>
  /** Somebody is at work: it is kept a while longer. */
  stay(searchId: number): Result<null>
  /** Null where that search is over, or has no devices. */
  found(searchId: number): FoundDevices | null
  forget(): void
  /** Nothing happens by itself any more. */
  close(): void
}

/** Begins with nobody. */
export function createLostSearch(parts: LostSearchParts): LostSearch {
  const { journal, cloud, after, changed } = parts
  let searchId = 0
  let shown: SearchView = { step: 'ask' }
  let people: readonly FoundPerson[] = []
  let callOffForget = (): void => undefined
  let callOffRetry = (): void => undefined

  const stopTimers = () => {
    callOffForget()
    callOffRetry()
  }
  const show = (next: SearchView) => {
    shown = next
    changed()
  }
  const forget = () => {
    stopTimers()
    searchId += 1
    people = []
    show({ step: 'ask' })
  }
  const keep = () => {
    callOffForget()
    callOffForget = after(LOST_KEEP_MS, forget)
  }
  const begin = (sought: string): number => {
    stopTimers()
    searchId += 1
    show({ step: 'searching', sought })
    return searchId
  }
  /** A search that was overtaken says nothing any more; one that the desk made by itself keeps nothing longer. */
  const end = (id: number, next: SearchView): Result<null> => {
    if (id !== searchId) return succeeded(null)
    const byItself = shown.step === 'unreached'
    if (next.step === 'unreached') {
      callOffRetry()
      callOffRetry = after(LOST_RETRY_MS, () => void ask(id, next.sought))
    }
    show(next)
    if (!byItself || next.step !== 'unreached') keep()
    return succeeded(null)
  }
  const noted = (matches: readonly FoundPerson[], why: Problem | null): Result<unknown> =>
    journal.record((known) => {
      const [person, ...others] = matches
      const user = person === undefined || others.length > 0 ? null : known.hashOf(namesOf(person))
      const from = person?.from ?? null
      const payload = { from, matches: matches.length, user, problemCode: why?.code ?? null }
      return [{ event: 'person-sought', intakeId: null, payload }]
    })
  /** The devices of one person. */
  const list = async (id: number, sought: string, found: FoundPerson): Promise<Result<null>> => {
    const answer = await cloud.authenticators.ofUser(found.userId)
    const person = withoutId(found)
    if (!answer.ok) return end(id, { step: 'unreached', sought, person, problem: answer.problem })
    // A 404: the directory names somebody whom RSA does not have (any more).
    const { ds100s, fido, others } = answer.value ?? { ds100s: [], fido: [], others: 0 }
    const devices = ds100s.slice(0, MOST_DEVICES).map(toLostDevice)
    // The FIDO credential inside a DS100 is part of that device; all the rest is something else.
    const besides = others + fido.filter(({ deviceSerial }) => deviceSerial === null).length
    return end(id, { step: 'person', sought, person, devices, others: besides })
  }
  /** Asks who it is, or, where that is known, for their devices. */
  const ask = async (id: number, sought: string): Promise<Result<null>> => {
    const [known, ...more] = people
    if (known !== undefined && more.length === 0) return list(id, sought, known)
    const answer = await findPerson(parts, sought)
    if (id !== searchId) return succeeded(null)
    const found = answer.ok ? answer.value : []
    const [person, ...others] = found
    const why = !answer.ok ? answer.problem : person === undefined ? problem('lost-nobody') : null
    // What the desk asks by itself, again and again, is written down when it has an answer.
    if (answer.ok || shown.step === 'searching') {
      const written = noted(found, why)
      if (!written.ok) {
        forget()
        return written
      }
    }
    people = found
    if (!answer.ok) return end(id, { step: 'unreached', sought, person: null, problem: answer.problem })
    if (person === undefined) return end(id, { step: 'nobody', sought, problem: problem('lost-nobody') })
    if (others.length > 0) return end(id, { step: 'people', sought, people: found.map(withoutId) })
    return list(id, sought, person)
  }
  /** The one who is known already stays known. */
  const askAfresh = (sought: string): Promise<Result<null>> => ask(begin(sought), sought)

  return {
    view: () => ({ searchId, search: shown }),
    find: (text) => {
      people = []
      return askAfresh(text.trim())
    },
    choosePerson: async (id, place) => {
      const person = people[place]
      if (id !== searchId || shown.step !== 'people' || person === undefined) {
        return failed(problem('lost-outdated'))
      }
      const { sought } = shown
      const written = noted([person], null)
      if (!written.ok) return written
      people = [person]
      return askAfresh(sought)
    },
    tryAgain: (id) =>
      id === searchId && shown.step === 'unreached'
        ? askAfresh(shown.sought)
        : Promise.resolve(failed(problem('lost-outdated'))),
    stay: (id) => {
      if (id !== searchId || shown.step === 'ask') return failed(problem('lost-outdated'))
      if (shown.step !== 'searching') keep()
      return succeeded(null)
    },
    found: (id) => {
      const [person] = people
      if (id !== searchId || shown.step !== 'person' || person === undefined) return null
      return { person, devices: shown.devices }
    },
    forget,
    close: () => {
      stopTimers()
      // What is being asked now breaks off, and must not be asked again: the journal is closed then.
      searchId += 1
    },
  }
}

function namesOf({ userId, displayName, email }: FoundPerson) {
  return { userId, displayName, email }
}

function withoutId({ displayName, email, username, from, account }: FoundPerson): LostPerson {
  return { displayName, email, username, from, account }
}

function toLostDevice({
  deviceSerial,
  name,
  status,
  assignedAt,
  registeredAt,
  expiresAt,
}: UserDs100): LostDevice {
  return {
    deviceSerial,
    name,
    // RSA's lookup counts a record without one as Enabled too; it is asked before anything is sent.
    status: status ?? 'Enabled',
    assignedAt: assignedAt ?? registeredAt,
    expiresAt,
  }
}
