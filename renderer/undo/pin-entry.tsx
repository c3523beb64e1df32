import { useId } from 'react'
import { useWords } from '../i18n/words.tsx'
import { Keypad } from '../parts/keypad.tsx'

/** The longest PIN, in characters, as in the contract, which the page does not carry. */
const LONGEST_PIN = 32

/**
 * Where a PIN is entered, by keyboard or with fingers. It is a password field and stays one: what it holds is never
 * shown, and the page reads no scan out of those.
 */
export function PinEntry({ pin, onChange }: { pin: string; onChange: (pin: string) => void }) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="undo-pin">
      <label className="label" htmlFor={id}>
        {t('undo.pin')}
      </label>
      <input
        id={id}
        className="field undo-pin-field"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={LONGEST_PIN}
        value={pin}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      />
      <span className="unseen" role="status">
        {t('undo.pin.typed', { count: pin.length })}
      </span>
      <Keypad
        onDigit={(digit) => {
          if (pin.length < LONGEST_PIN) onChange(pin + digit)
        }}
        onBack={() => {
          onChange(pin.slice(0, -1))
        }}
        onClear={() => {
          onChange('')
        }}
      />
    </div>
  )
}
