import type { AssignedUser } from '../../../electron/contract/credential.ts'
import { useWords } from '../../i18n/words.tsx'

/** Whose it is: the name where one is known, else the user id that RSA names. */
export function Owner({ user, assignedAt }: { user: AssignedUser | null; assignedAt: string | null }) {
  const { t, day } = useWords()
  const since = assignedAt === null ? null : t('found.since', { date: day(assignedAt) })
  const name = user?.displayName ?? null
  return (
    <div className="owner-words">
      <p className="label">{t('found.assigned')}</p>
      <p className={name === null ? 'owner-name owner-nameless' : 'owner-name'}>
        {name ?? t('found.nameUnknown')}
      </p>
      <p className="owner-detail soft">
        {user !== null && (name === null || user.email === null) && (
          <span className="mono">{user.userId}</span>
        )}
        {user?.email != null && <span>{user.email}</span>}
        {since !== null && <span>{since}</span>}
      </p>
    </div>
  )
}
