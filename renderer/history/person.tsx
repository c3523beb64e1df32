import type { HistoryPerson } from '../../electron/contract/history.ts'
import { useWords } from '../i18n/words.tsx'

/** Whose a device was: a name where one is known, else the user id; or that the person was forgotten. */
export function Person({ person }: { person: HistoryPerson }) {
  const { t } = useWords()
  switch (person.known) {
    case 'yes': {
      const { displayName, email, userId } = person.user
      return displayName !== null || email !== null ? (
        <span className="history-person">{displayName ?? email}</span>
      ) : (
        <span className="history-person mono">{userId}</span>
      )
    }
    case 'forgotten':
      return <em className="history-person">{t('history.person.forgotten')}</em>
    case 'none':
      return <span className="history-person soft">{t('history.person.none')}</span>
  }
}
