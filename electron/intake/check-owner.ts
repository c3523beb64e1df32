import type { Cloud } from '../cloud/cloud.ts'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { sameEmail, type OwnerVerdict } from '../contract/returns-rules.ts'
import type { AssignedUser } from '../contract/credential.ts'
import type { IntakeId } from '../contract/serials.ts'
import type { Journal } from '../journal/journal.ts'

/** What an owner check needs. */
export interface OwnerCheckParts {
  readonly journal: Journal
  readonly cloud: { readonly users: Pick<Cloud['users'], 'find'> }
  readonly changed: (intakeId: IntakeId) => void
}

/** What came of an owner check; `problem` says why nobody could be asked. */
export interface CheckedOwner {
  readonly verdict: OwnerVerdict
  readonly problem: Problem | null
}

/**
 * Compares an e-mail address that a person gave with the looked-up owner: by what this station knows, else by
 * asking RSA who has it. The journal gets the verdict, never the address; a match teaches the station the name.
 */
export async function checkOwner(
  { journal, cloud, changed }: OwnerCheckParts,
  intakeId: IntakeId,
  email: string,
): Promise<Result<CheckedOwner>> {
  const record = journal.intakes.find(intakeId)
  if (record === null) return failed(problem('unknown-intake'))
  if (record.state !== 'found' || record.user === null) {
    return failed(problem('wrong-state', { state: record.state, event: 'owner-checked' }))
  }
  const { user } = record
  const owner = journal.people.find(user)
  if (owner === null) return failed(problem('owner-forgotten', { serial: record.deviceSerial }))
  const here = byThisStation(journal, owner, email)
  const said: Said = here === null ? await byRsa(cloud, owner, email) : { verdict: here, by: 'directory' }
  const { verdict, by, learnt } = said
  // RSA took its time: what it says of this owner is no word about the next one.
  const now = journal.intakes.find(intakeId)
  if (now?.user !== user) {
    return failed(problem('wrong-state', { state: now?.state ?? 'none', event: 'owner-checked' }))
  }
  const written = journal.record((people) => {
    if (learnt !== undefined) people.hashOf(learnt)
    return [{ event: 'owner-checked', intakeId, payload: { verdict, by } }]
  })
  if (!written.ok) return written
  changed(intakeId)
  return succeeded({ verdict, problem: said.problem ?? null })
}

/** A verdict, and whose word it is. */
interface Said {
  readonly verdict: OwnerVerdict
  readonly by: 'directory' | 'rsa' | null
  /** Who the owner is, where RSA said so. */
  readonly learnt?: AssignedUser
  readonly problem?: Problem
}

/** What this station says without asking anybody; null where it can't. */
function byThisStation({ directory }: Journal, owner: AssignedUser, email: string): OwnerVerdict | null {
  const known = [owner.email, directory.find(owner.userId)?.email ?? null]
  if (known.some((each) => each !== null && sameEmail(each, email))) return 'matches'
  // A user name may look like an address: only the address itself counts.
  const holders = directory
    .findByEmailOrUsername(email)
    .filter((each) => each.email !== null && sameEmail(each.email, email))
  if (holders.length === 0) return null
  return holders.some(({ userId }) => userId === owner.userId) ? 'matches' : 'somebody-else'
}

async function byRsa(
  { users }: OwnerCheckParts['cloud'],
  { userId }: AssignedUser,
  email: string,
): Promise<Said> {
  const found = await users.find({ by: 'email', text: email })
  if (!found.ok) return { verdict: 'not-known', by: null, problem: found.problem }
  if (found.value === null) return { verdict: 'not-known', by: 'rsa' }
  if (found.value.userId !== userId) return { verdict: 'somebody-else', by: 'rsa' }
  const { displayName } = found.value
  return { verdict: 'matches', by: 'rsa', learnt: { userId, displayName, email: found.value.email } }
}

/** The address is somebody else's, and a person goes on all the same. */
export function acceptOwner({ journal, changed }: OwnerCheckParts, intakeId: IntakeId): Result<void> {
  const record = journal.intakes.find(intakeId)
  if (record === null) return failed(problem('unknown-intake'))
  if (record.ownerCheck !== 'somebody-else') {
    return failed(problem('wrong-state', { state: record.state, event: 'owner-accepted' }))
  }
  const written = journal.record(() => [{ event: 'owner-accepted', intakeId, payload: {} }])
  if (!written.ok) return written
  changed(intakeId)
  return succeeded(undefined)
}
