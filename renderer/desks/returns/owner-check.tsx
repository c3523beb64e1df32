import { useRef, useState, type SubmitEvent } from 'react'
import type { IntakeView } from '../../../electron/contract/intake.ts'
import type { Problem } from '../../../electron/contract/problem.ts'
import { LONGEST_EMAIL, looksLikeEmail } from '../../../electron/contract/returns-rules.ts'
import { useStation } from '../../app/station.ts'
import { useWords } from '../../i18n/words.tsx'
import { play } from '../../parts/tones.ts'

/**
 * Compares the owner with the e-mail address that the person at the counter gives. The address goes to the main
 * process once and is kept nowhere; what came of it stands in the intake.
 */
export function OwnerCheckForm({
  intake,
  onChecked,
  onClose,
}: {
  intake: IntakeView
  /** Told when there is a verdict, with the reason where nobody could be asked. */
  onChecked: (why: Problem | null) => void
  onClose: () => void
}) {
  const { t } = useWords()
  const { quietly } = useStation()
  const [email, setEmail] = useState('')
  const [state, setState] = useState<'typing' | 'asking' | 'no-email'>('typing')
  const field = useRef<HTMLInputElement>(null)

  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (state === 'asking') return
    if (!looksLikeEmail(email)) {
      setState('no-email')
      play('refused')
      field.current?.focus()
      return
    }
    setState('asking')
    const { intakeId } = intake
    void quietly('intake.checkOwner', { intakeId, email: email.trim() }).then((result) => {
      onChecked(result.ok ? result.value.problem : result.problem)
      if (result.ok && result.value.verdict === 'somebody-else') play('refused')
    })
  }
  const label = state === 'asking' ? 'owner.asking' : state === 'no-email' ? 'owner.noEmail' : 'owner.email'
  return (
    <form className="owner-check" data-owner-check={state} noValidate onSubmit={submit}>
      <label className="owner-email">
        <span className="label" aria-live="assertive">
          {t(label)}
        </span>
        <input
          ref={field}
          className="field"
          type="email"
          inputMode="email"
          value={email}
          maxLength={LONGEST_EMAIL}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          aria-invalid={state === 'no-email'}
          onChange={(event) => {
            setEmail(event.target.value)
            if (state === 'no-email') setState('typing')
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
        />
      </label>
      <button type="submit" className="button button-small button-strong" aria-disabled={state === 'asking'}>
        {t('owner.send')}
      </button>
      <button type="button" className="button button-small" onClick={onClose}>
        {t('owner.close')}
      </button>
    </form>
  )
}
