import { useState, type RefObject } from 'react'
import type { IntakeView } from '../../../electron/contract/intake.ts'
import type { Problem } from '../../../electron/contract/problem.ts'
import { useStation } from '../../app/station.ts'
import { useFocusHome } from '../../app/use-focus-home.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { FidoNote } from './fido-note.tsx'
import { HoldingsLine } from './holdings.tsx'
import { OwnerCheckForm } from './owner-check.tsx'
import { Owner } from './owner.tsx'
import { useHoldings } from './use-holdings.ts'

/** Whose it is, what else that person holds, and whether whoever stands here is that person. */
export function OwnerCard({
  intake,
  home,
}: {
  intake: IntakeView
  /** Where the focus goes when the field or button that had it goes away. */
  home: RefObject<HTMLElement | null>
}) {
  const { t } = useWords()
  const { snapshot } = useStation()
  const [isChecking, setChecking] = useState(false)
  const [why, setWhy] = useState<Problem | null>(null)
  useFocusHome(home)
  const { intakeId, assignedUser, ownerCheck } = intake
  const known = useHoldings({ intakeId, userId: assignedUser?.userId ?? null, wanted: true })
  const mayCheck = !isChecking && (ownerCheck === null || ownerCheck === 'not-known')
  const below = ownerCheck === 'somebody-else' ? 'mismatch' : isChecking ? 'form' : 'more'
  return (
    <section className="card owner" data-owner={ownerCheck ?? 'not-checked'}>
      <div className="owner-head">
        <Owner user={assignedUser} assignedAt={intake.credential?.assignedAt ?? null} />
        <div className="owner-side" aria-live="polite">
          {!isChecking && <Verdict intake={intake} why={why} />}
          {mayCheck && (
            <button
              type="button"
              className="button button-small owner-check-open"
              onClick={() => {
                setChecking(true)
              }}
            >
              {t('owner.check')}
            </button>
          )}
        </div>
      </div>
      {below === 'mismatch' && <Mismatch intake={intake} />}
      {below === 'form' && (
        <OwnerCheckForm
          intake={intake}
          onChecked={(problem) => {
            setWhy(problem)
            setChecking(false)
          }}
          onClose={() => {
            setChecking(false)
          }}
        />
      )}
      {below === 'more' && (
        <div className="owner-more">
          <HoldingsLine known={known} />
          <FidoNote known={known} mayDisable={snapshot.rules.mayDisableFido} />
        </div>
      )}
    </section>
  )
}

/** What came of a check that stands in nobody's way. */
function Verdict({ intake: { ownerCheck }, why }: { intake: IntakeView; why: Problem | null }) {
  const { t, problem } = useWords()
  switch (ownerCheck) {
    case 'matches':
      return (
        <p className="owner-verdict">
          <svg className="verdict-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M4 13l5 5L20 6" />
          </svg>
          {t('owner.matches')}
        </p>
      )
    case 'accepted':
      return <p className="owner-verdict">{t('owner.accepted')}</p>
    case 'not-known':
      return (
        <p className="owner-verdict soft">
          {why === null ? t('owner.notKnown') : t('owner.notAsked', { why: problem(why).title })}
        </p>
      )
    case 'somebody-else':
    case null:
      return why === null ? null : <p className="owner-verdict soft">{problem(why).title}</p>
  }
}

/** It is somebody else’s: that is said loudly, and a person chooses. */
function Mismatch({ intake: { intakeId } }: { intake: IntakeView }) {
  const { t } = useWords()
  const { act } = useStation()
  return (
    <div className="mismatch" role="alert">
      <FamilyIcon family="refused" size="card" />
      <div className="mismatch-words">
        <p className="mismatch-title">{t('owner.other')}</p>
        <p>{t('owner.otherDetail', { close: t('found.notThis') })}</p>
      </div>
      <button
        type="button"
        className="button button-small button-strong"
        onClick={() => void act('intake.acceptOwner', { intakeId })}
      >
        {t('owner.goOn')}
      </button>
    </div>
  )
}
