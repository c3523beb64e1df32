import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from '../parts/outcome-icon.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import { UndoDialog } from './undo-dialog.tsx'
import { useUndo } from './use-undo.ts'

/**
 * On an intake's page in the history: a supervisor may enable again what was disabled by mistake. Where that is not
 * offered for a plain reason it is not there at all.
 */
export function UndoAction({ intakeId, serial }: { intakeId: string; serial: string }) {
  const { t, clock } = useWords()
  const undo = useUndo(intakeId)
  const [isOpen, setOpen] = useState(false)
  const { offer } = undo
  if (offer === null) return null
  const failed = offer.last?.state === 'refused' ? offer.last.problem : null
  return (
    <div className="undo" data-undo={undo.working ? 'busy' : offer.kind} role="status">
      {offer.kind === 'undone' && offer.last !== null && (
        <p className="undo-done">
          <FamilyIcon family="undone" size="line" />
          {t('undo.done', {
            time: clock(offer.last.at),
            supervisor: offer.last.supervisor,
            reason: offer.last.reason,
          })}
        </p>
      )}
      {(offer.kind === 'busy' || (undo.working && !isOpen)) && <p className="soft">{t('undo.working')}</p>}
      {offer.kind === 'uncertain' && !undo.working && <Uncertain onCheck={() => void undo.checkAgain()} />}
      {!isOpen && undo.problem !== null && <ProblemCard problem={undo.problem} />}
      {offer.kind === 'not-offered' && isWorthSaying(offer.problem?.code) && offer.problem !== null && (
        <NotOffered problem={offer.problem} />
      )}
      {offer.kind === 'offered' && (
        <>
          {failed !== null && <ProblemCard problem={failed} tone="owed" />}
          <button
            type="button"
            className="button button-small"
            onClick={() => {
              undo.clearProblem()
              setOpen(true)
            }}
          >
            {t(failed === null ? 'undo.open' : 'undo.again')}
          </button>
          <p className="soft undo-until">{t('undo.until', { time: clock(offer.until ?? '') })}</p>
        </>
      )}
      {isOpen &&
        createPortal(
          <UndoDialog
            serial={serial}
            offer={offer}
            undo={undo}
            onClose={() => {
              undo.clearProblem()
              setOpen(false)
            }}
          />,
          // What is around it is told as it changes; a question is not a part of that.
          document.body,
        )}
    </div>
  )
}

/** The enable call left, and nobody knows: RSA is asked before anything else. */
function Uncertain({ onCheck }: { onCheck: () => void }) {
  const { t } = useWords()
  return (
    <div className="undo-uncertain">
      <FamilyIcon family="owed" size="card" />
      <div>
        <p className="undo-uncertain-title">{t('undo.uncertain.title')}</p>
        <p>{t('undo.uncertain.lead')}</p>
      </div>
      <button type="button" className="button button-strong" onClick={onCheck}>
        {t('undo.checkAgain')}
      </button>
    </div>
  )
}

function NotOffered({ problem }: { problem: Parameters<ReturnType<typeof useWords>['problem']>[0] }) {
  const { problem: textOf } = useWords()
  const { title, remedy } = textOf(problem)
  return (
    <p className="soft undo-until">
      {title}. {remedy}
    </p>
  )
}

/** Where this station undoes nothing, or there is nothing to undo, nobody needs to read about it. */
function isWorthSaying(code: string | undefined): boolean {
  return code === 'undo-too-late' || code === 'undo-newer-intake'
}
