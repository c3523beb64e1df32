import { useEffect, useId, useRef } from 'react'

/**
 * Where a passphrase is entered. It is a password field and stays one: the page reads no scan out of those, so
 * that no key of it goes anywhere else.
 */
export function PassphraseField({
  label,
  hint,
  fault,
  value,
  onChange,
  takesFocus = false,
}: {
  label: string
  hint?: string
  fault: string | null
  value: string
  onChange: (value: string) => void
  /** Whether the focus goes here when it appears. */
  takesFocus?: boolean
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])
  return (
    <div className="key-field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className="field"
        type="password"
        autoComplete="off"
        maxLength={200}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-words`}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
      <div id={`${id}-words`} className="key-field-words">
        {hint !== undefined && <p className="soft">{hint}</p>}
        <p className="key-fault" role="alert">
          {fault}
        </p>
      </div>
    </div>
  )
}
