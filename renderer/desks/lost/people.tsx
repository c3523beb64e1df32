import type { LostPerson, LostSearch } from '../../../electron/contract/lost.ts'
import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'

/** Several people have that name: somebody asks, and chooses. */
export function People({
  search: { sought, people },
  searchId,
}: {
  search: Extract<LostSearch, { step: 'people' }>
  searchId: number
}) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  return (
    <div className="screen" data-lost="people">
      <div>
        <h1 className="headline" tabIndex={-1} ref={headline}>
          {t('lost.people.headline')}
        </h1>
        <p className="lead soft lost-sought">{t('lost.people.lead', { sought })}</p>
      </div>
      <ul className="lost-people" aria-label={t('lost.people.list')}>
        {people.map((person, index) => (
          <li key={index}>
            <button
              type="button"
              className="lost-person-choice"
              onClick={() => void act('lost.choosePerson', { searchId, person: index })}
            >
              <strong className="lost-name">{person.displayName ?? t('lost.person.nameless')}</strong>
              <PersonDetails person={person} />
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={() => void act('lost.startOver', {})}>
          {t('lost.startOver')}
        </button>
      </div>
    </div>
  )
}

/** How a person is called elsewhere, and who says so. */
export function PersonDetails({ person: { email, username, from, account } }: { person: LostPerson }) {
  const { t } = useWords()
  return (
    <span className="owner-detail soft">
      {/* The dot behind each belongs to the line, and not to the address in it. */}
      {email !== null && (
        <span>
          <bdi>{email}</bdi>
        </span>
      )}
      {username !== null && username !== email && (
        <span className="mono">
          <bdi>{username}</bdi>
        </span>
      )}
      <span>{t(`lost.person.from.${from}`)}</span>
      {account !== null && <strong className="lost-account">{t(`lost.person.account.${account}`)}</strong>}
    </span>
  )
}
