import { useWords } from '../i18n/words.tsx'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The digits for fingers. */
export function Keypad({
  onDigit,
  onBack,
  onClear,
}: {
  onDigit: (digit: string) => void
  onBack: () => void
  onClear: () => void
}) {
  const { t } = useWords()
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className="key"
      onClick={() => {
        onDigit(digit)
      }}
    >
      {digit}
    </button>
  )
  return (
    <div className="keypad" role="group" aria-label={t('keypad.label')} dir="ltr">
      {DIGITS.map(key)}
      <button type="button" className="key key-word" onClick={onClear}>
        {t('keypad.clear')}
      </button>
      {key('0')}
      <button type="button" className="key" onClick={onBack} aria-label={t('keypad.back')}>
        <svg className="key-sign" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
          <path d="M10 3h19v18H10L2 12zM15 8l8 8M23 8l-8 8" />
        </svg>
      </button>
    </div>
  )
}
