import { z } from 'zod'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import { describe } from '../answers.ts'
import { readTimestamp } from '../timestamps.ts'

/** A user as RSA describes one. What is unknown is null. */
export interface User {
  readonly userId: string
  readonly displayName: string | null
  readonly email: string | null
  readonly username: string | null
  /** `userStatus`, for example "Enabled". */
  readonly status: string | null
  readonly identitySource: string | null
  /** `markDeleted`: the user is about to be deleted. */
  readonly isMarkedDeleted: boolean | null
  readonly isTokenLocked: boolean | null
  readonly lastSyncedAt: string | null
}

// Shown and nothing more: another type of value never spoils the answer.
const shown = z.string().trim().nullish().catch(null)
const flag = z.union([z.boolean(), z.stringbool()]).nullish().catch(null)

/** Members: public clients' code, and the samples of RSA's "User Details API". */
const userSchema = z.object({
  id: z.string().trim().max(200).nullish(),
  emailAddress: shown,
  firstName: shown,
  lastName: shown,
  principalUsername: shown,
  username: shown,
  userStatus: shown,
  identitySource: shown,
  markDeleted: flag,
  isTokenLocked: flag,
  lastSyncTime: z.unknown().optional(),
})

/** What the answer must be about: an e-mail address or an id. A user name has too many spellings to compare. */
export type Sought =
  | { readonly by: 'email' | 'userId'; readonly text: string }
  | { readonly by: 'username'; readonly text: string }

/** Reads a user. Everything but the id may be missing or null; somebody else's answer is never used. */
export function readUser(json: unknown, sought: Sought, host: string): Result<User> {
  const parsed = userSchema.safeParse(json)
  if (!parsed.success) return failed(problem('answer-unreadable', { host, saw: describe(json) }))
  const { id, emailAddress, principalUsername, username } = parsed.data
  if (!id) return failed(problem('answer-unreadable', { host, saw: 'a user without an id' }))
  if (isSomebodyElse(sought, id, emailAddress)) return failed(problem('another-user-answered', { host }))
  const { firstName, lastName, userStatus, identitySource, markDeleted, isTokenLocked } = parsed.data
  return succeeded({
    userId: id,
    displayName: short([firstName, lastName].filter(Boolean).join(' '), 300),
    email: short(emailAddress, 320),
    username: short(username, 300) ?? short(principalUsername, 300),
    status: short(userStatus, 100),
    identitySource: short(identitySource, 300),
    isMarkedDeleted: markDeleted ?? null,
    isTokenLocked: isTokenLocked ?? null,
    lastSyncedAt: readTimestamp(parsed.data.lastSyncTime),
  })
}

function isSomebodyElse({ by, text }: Sought, id: string, email: string | null | undefined): boolean {
  if (by === 'userId') return id !== text
  return by === 'email' && Boolean(email) && folded(email ?? '') !== folded(text)
}

/** E-mail addresses of people are compared without case, as every directory does. */
function folded(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

function short(text: string | null | undefined, length: number): string | null {
  return text?.slice(0, length) || null
}
