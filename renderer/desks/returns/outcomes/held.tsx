import type { Candidate, IntakeView } from '../../../../electron/contract/intake.ts'
import { useStation } from '../../../app/station.ts'
import { useHeadline } from '../../../app/use-headline.ts'
import { useWords } from '../../../i18n/words.tsx'
import { OutcomeIcon } from '../../../parts/outcome-icon.tsx'
import { Serial } from '../../../parts/serial.tsx'

/** A person decides whose it is; it waits for as long as that takes. */
export function Held({ intake }: { intake: IntakeView }) {
  const { t, problem } = useWords()
  const { act, snapshot } = useStation()
  const headline = useHeadline()
  const { intakeId } = intake
  return (
    <div className="screen outcome held">
      <div className="outcome-head outcome-head-small">
        <OutcomeIcon state="held" size="hero" />
        <div>
          <h1 className="outcome-word" tabIndex={-1} ref={headline}>
            {t('held.headline')}
          </h1>
          <Serial serial={intake.deviceSerial} size="large" />
        </div>
      </div>
      <p className="lead">{intake.problem === null ? t('held.lead') : problem(intake.problem).detail}</p>
      {intake.problem !== null && <p className="outcome-remedy soft">{problem(intake.problem).remedy}</p>}
      <ul className="candidates" aria-label={t('held.list')}>
        {intake.candidates.map((candidate) => (
          <CandidateRow key={candidate.choice} intakeId={intakeId} candidate={candidate} />
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={() => void act('intake.cancel', { intakeId })}>
          {t('outcome.close')}
        </button>
        <button type="button" className="button" onClick={() => void act('intake.leave', { intakeId })}>
          {t(snapshot.desk === 'recycling' ? 'box.back' : 'outcome.next')}
        </button>
        <p className="soft">{t('held.scan')}</p>
      </div>
    </div>
  )
}

function CandidateRow({ intakeId, candidate }: { intakeId: string; candidate: Candidate }) {
  const { t, day } = useWords()
  const { act } = useStation()
  const { credential, assignedUser: user, choice } = candidate
  const name = user === null ? t('held.noOwner') : (user.displayName ?? t('found.nameUnknown'))
  return (
    <li className="candidate card">
      <div className="candidate-words">
        <p className="candidate-name">{name}</p>
        <p className="owner-detail soft">
          {user !== null && <span className="mono">{user.email ?? user.userId}</span>}
          <span>{t(credential.status === 'Enabled' ? 'held.statusEnabled' : 'held.statusDisabled')}</span>
          {credential.tokenSerial !== null && (
            <span>{t('held.token', { serial: credential.tokenSerial })}</span>
          )}
          {credential.assignedAt !== null && (
            <span>{t('found.since', { date: day(credential.assignedAt) })}</span>
          )}
        </p>
      </div>
      <button
        type="button"
        className="button button-strong"
        disabled={user === null}
        aria-label={user?.displayName == null ? undefined : t('held.chooseNamed', { name: user.displayName })}
        onClick={() => void act('intake.choose', { intakeId, choice })}
      >
        {t('held.choose')}
      </button>
    </li>
  )
}
