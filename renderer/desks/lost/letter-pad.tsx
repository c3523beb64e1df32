import { useIntl } from 'react-intl'
import { useWords } from '../../i18n/words.tsx'

/** What a name and an address are made of, as keyboards lay it out; people whose names have more use a keyboard. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  de: ['1234567890', 'qwertzuiopü', 'asdfghjklöä', 'yxcvbnm.-_@'],
  en: ['1234567890', 'qwertyuiop', 'asdfghjkl-', 'zxcvbnm._@'],
}

/** The letters for fingers, where there is no keyboard. */
export function LetterPad({
  onLetter,
  onBack,
  onClear,
}: {
  onLetter: (letter: string) => void
  onBack: () => void
  onClear: () => void
}) {
  const { t } = useWords()
  const { locale } = useIntl()
  const rows = ROWS[locale] ?? ROWS['en'] ?? []
  return (
    <div className="letters" role="group" aria-label={t('lost.ask.letters')} dir="ltr">
      {rows.map((row, index) => (
        <div className="letters-row" key={row}>
          {Array.from(row, (letter) => (
            <button
              key={letter}
              type="button"
              className="key letter"
              onClick={() => {
                onLetter(letter)
              }}
            >
              {letter}
            </button>
          ))}
          {index === 0 && (
            <button type="button" className="key letter" onClick={onBack} aria-label={t('lost.ask.back')}>
              <svg className="key-sign" viewBox="0 0 32 24" aria-hidden="true" focusable="false">
                <path d="M10 3h19v18H10L2 12zM15 8l8 8M23 8l-8 8" />
              </svg>
            </button>
          )}
          {index === rows.length - 1 && (
            <button type="button" className="key key-word letter letter-wide" onClick={onClear}>
              {t('lost.ask.clear')}
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
