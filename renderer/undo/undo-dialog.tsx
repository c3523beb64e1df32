import { useEffect, useId, useRef, useState } from 'react'
import type { UndoOffer } from '../../electron/contract/undo.ts'
import { useWords } from '../i18n/words.tsx'
import { groupSerial } from '../parts/group-serial.ts'
import { HoldButton } from '../parts/hold-button.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import { PinEntry } from './pin-entry.tsx'
import type { Undo } from './use-undo.ts'
import { whatIsMissing } from './what-is-missing.ts'

/** Who, their PIN, and why; then held to confirm. The PIN is forgotten with every try and when this closes. */
export function UndoDialog({
  serial,
  offer,
  undo,
  onClose,
}: {
  serial: string
  offer: UndoOffer
  undo: Undo
  onClose: () => void
}) {
  const { t, clock } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const headline = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const only = offer.supervisors.length === 1 ? offer.supervisors[0] : undefined
  const [supervisor, setSupervisor] = useState(only?.name ?? '')
  const [pin, setPin] = useState('')
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
    headline.current?.focus()
  }, [])
  const missing = whatIsMissing({ supervisor, pin, reason })
  const waitUntil = offer.supervisors.find(({ name }) => name === supervisor)?.waitUntil ?? null
  const send = async (): Promise<void> => {
    setAsked(true)
    if (missing !== null || undo.working) return
    const taken = await undo.request({ supervisor, pin: pin.trim(), reason: reason.trim() })
    setPin('')
    setAsked(false)
    if (taken) onClose()
  }
  return (
    <dialog
      className="undo-dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault()
        if (!undo.working) onClose()
      }}
      // A second Escape closes it whatever `onCancel` says: then it is closed, and can be opened again.
      onClose={onClose}
      onKeyDown={(event) => {
        // That of the screen behind it would leave the story with it.
        if (event.key === 'Escape') event.stopPropagation()
      }}
    >
      <div className="undo-words">
        <h2 className="undo-title" id={`${id}-title`} tabIndex={-1} ref={headline}>
          {t('undo.title', { serial: groupSerial(serial).join(' ') })}
        </h2>
        <p className="lead">{t('undo.lead')}</p>
        <div role="group" aria-labelledby={`${id}-who`}>
          <p className="label" id={`${id}-who`}>
            {t('undo.who')}
          </p>
          <div className="choices">
            {offer.supervisors.map(({ name }) => (
              <button
                key={name}
                type="button"
                className="choice"
                aria-pressed={name === supervisor}
                onClick={() => {
                  setSupervisor(name)
                  setPin('')
                }}
              >
                {name}
              </button>
            ))}
          </div>
        </div>
        <div>
          <label className="label" htmlFor={`${id}-reason`}>
            {t('undo.reason')}
          </label>
          <input
            id={`${id}-reason`}
            className="field"
            type="text"
            autoComplete="off"
            maxLength={200}
            value={reason}
            aria-describedby={`${id}-reason-hint`}
            onChange={({ target }) => {
              setReason(target.value)
            }}
          />
          <p className="soft" id={`${id}-reason-hint`}>
            {t('undo.reason.hint')}
          </p>
        </div>
        {undo.problem !== null && <ProblemCard problem={undo.problem} />}
        {waitUntil !== null && undo.problem?.code !== 'pin-wait' && (
          <p className="undo-missing">{t('undo.wait', { time: clock(waitUntil) })}</p>
        )}
        <p className="undo-missing" role="alert">
          {isAsked && missing !== null && t(missing)}
        </p>
      </div>
      <PinEntry pin={pin} onChange={setPin} />
      <div className="undo-answers">
        {undo.working ? (
          <p className="lead" role="status">
            {t('undo.working')}
          </p>
        ) : (
          <HoldButton word={t('undo.hold')} holding={t('undo.holding')} onDone={() => void send()} />
        )}
        <button type="button" className="button" disabled={undo.working} onClick={onClose}>
          {t('undo.back')}
        </button>
      </div>
    </dialog>
  )
}
