import type { Cloud } from '../../cloud/cloud.ts'
import type { User } from '../../cloud/further/users.ts'
import type { LostPerson } from '../../contract/lost.ts'
import { succeeded, type Result } from '../../contract/result.ts'
import type { DirectoryUser } from '../../journal/directory.ts'
import type { Journal } from '../../journal/journal.ts'

/** Somebody who was found. The user id stays in the main process. */
export interface FoundPerson extends LostPerson {
  readonly userId: string
}

/** What a search works on. */
export interface FindPersonParts {
  readonly journal: { readonly directory: Pick<Journal['directory'], 'findByEmailOrUsername'> }
  readonly cloud: { readonly users: Pick<Cloud['users'], 'find'> }
}

/**
 * Finds whoever has exactly this e-mail address or user name: at RSA, and in the local directory where RSA knows
 * nobody or does not answer. Nobody is an empty list; the problem is RSA's, where the directory does not help.
 */
export async function findPerson(
  { journal, cloud }: FindPersonParts,
  text: string,
): Promise<Result<readonly FoundPerson[]>> {
  const sought = text.trim().normalize('NFC')
  if (sought === '') return succeeded([])
  const atRsa = await findAtRsa(cloud, sought)
  if (atRsa.ok && atRsa.value.length > 0) return atRsa
  const listed = journal.directory.findByEmailOrUsername(sought).slice(0, MOST).map(listedPerson)
  if (listed.length > 0) return succeeded(oncePerUser(listed))
  return atRsa
}

/** More of the same name than this are not shown: nobody could choose among them. */
const MOST = 50

/**
 * A text with an @ may be an e-mail address or a user name (a UPN), and may even be one person's address and another
 * one's name: both are asked, so that nobody is taken for somebody else.
 */
async function findAtRsa(
  { users }: FindPersonParts['cloud'],
  text: string,
): Promise<Result<readonly FoundPerson[]>> {
  const byName = users.find({ by: 'username', text })
  if (!text.includes('@')) return asPeople(await byName)
  const [byEmail, named] = await Promise.all([users.find({ by: 'email', text }), byName])
  // RSA may call a text with an @ no user name at all: that is no answer, and no trouble either.
  const people = [byEmail, isNoName(named) ? succeeded(null) : named].map(asPeople)
  const failure = people.find((each) => !each.ok)
  if (failure !== undefined) return failure
  return succeeded(oncePerUser(people.flatMap((each) => (each.ok ? each.value : []))))
}

function isNoName(answer: Result<User | null>): boolean {
  return !answer.ok && answer.problem.code === 'bad-request'
}

function asPeople(answer: Result<User | null>): Result<readonly FoundPerson[]> {
  if (answer.ok) return succeeded(answer.value === null ? [] : [rsaPerson(answer.value)])
  // A text that RSA takes for no address and no name at all is nobody's.
  return isNoName(answer) ? succeeded([]) : answer
}

function rsaPerson({ userId, displayName, email, username, ...user }: User): FoundPerson {
  return { userId, displayName, email, username, from: 'rsa', account: accountOf(user) }
}

function accountOf({
  status,
  isTokenLocked,
  isMarkedDeleted,
}: Pick<User, 'status' | 'isTokenLocked' | 'isMarkedDeleted'>): LostPerson['account'] {
  if (isMarkedDeleted === true) return 'leaving'
  if (status !== null && /^disabled$/i.test(status)) return 'disabled'
  return isTokenLocked === true ? 'locked' : null
}

function listedPerson(user: DirectoryUser): FoundPerson {
  return { ...user, from: 'directory', account: null }
}

function oncePerUser(people: readonly FoundPerson[]): readonly FoundPerson[] {
  const byId = new Map(people.map((person) => [person.userId, person]))
  return [...byId.values()]
}
