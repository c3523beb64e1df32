import type { ReactNode } from 'react'
import type { HistoryIntake } from '../../electron/contract/history.ts'
import { useWords } from '../i18n/words.tsx'
import { Person } from './person.tsx'
import { useMoments } from './use-moments.ts'

/** What is known of an intake, as a list of names and values; what is not known is left out. */
export function Facts({ story: { intake, person, telling } }: { story: HistoryIntake }) {
  const { t, count, day } = useWords()
  const { when, length } = useMoments()
  const { openedAt, since, reason, ticket, condition, credential, attempts, changedAt } = intake
  const [first] = telling
  const last = telling.at(-1)
  const user = person.known === 'yes' ? person.user : null
  const took = Math.max(0, Date.parse(since) - Date.parse(openedAt))
  return (
    <dl className="story-facts">
      <Fact name={t('history.fact.person')}>
        <Person person={person} />
        {user?.email != null && user.displayName !== null && <span className="story-more">{user.email}</span>}
        {user !== null && (user.displayName !== null || user.email !== null) && (
          <span className="story-more mono">{user.userId}</span>
        )}
      </Fact>
      {reason !== null && <Fact name={t('history.filter.reason')}>{t(`reason.${reason}`)}</Fact>}
      {condition !== null && <Fact name={t('condition.label')}>{t(`condition.${condition}`)}</Fact>}
      {ticket !== null && ticket !== '' && <Fact name={t('history.fact.ticket')}>{ticket}</Fact>}
      <Fact name={t('history.fact.opened')}>
        <time dateTime={openedAt}>{when(openedAt)}</time>
      </Fact>
      <Fact name={t('history.fact.since')}>
        <time dateTime={since}>{when(since)}</time>
        <span className="story-more">{t('history.fact.took', { time: length(took) })}</span>
      </Fact>
      {changedAt !== null && <Fact name={t('history.fact.changed')}>{whenOrText(changedAt, when)}</Fact>}
      <Fact name={t('history.filter.operator')}>{intake.operator}</Fact>
      <Fact name={t('history.fact.attempts')}>{t('outcome.attempts', { attempts })}</Fact>
      {credential?.tokenSerial != null && (
        <Fact name={t('history.fact.credential')}>
          <span className="mono">{credential.tokenSerial}</span>
          {credential.assignedAt !== null && (
            <span className="story-more">{t('found.since', { date: day(credential.assignedAt) })}</span>
          )}
        </Fact>
      )}
      {first !== undefined && last !== undefined && (
        <Fact name={t('history.fact.rows')}>
          {t('history.fact.rowsFromTo', { first: count(first.row), last: count(last.row) })}
          <span className="story-more mono">{intake.intakeId}</span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="story-fact">
      <dt className="label">{name}</dt>
      <dd className="story-value">{children}</dd>
    </div>
  )
}

/** RSA's own time; what is no time stays as RSA wrote it. */
function whenOrText(text: string, when: (at: string) => string): string {
  return Number.isNaN(Date.parse(text)) ? text : when(text)
}
