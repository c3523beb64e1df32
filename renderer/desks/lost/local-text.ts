import { useIntl } from 'react-intl'
import type { LocalText } from '../../../electron/contract/lost.ts'

/** Reads the administrator's texts in the language on the screen, else in English, else in whichever there is. */
export function useLocalText(): (text: LocalText) => string {
  // A locale may say more, such as which digits.
  const { language } = new Intl.Locale(useIntl().locale)
  return (text) => {
    if (typeof text === 'string') return text
    const texts: Readonly<Record<string, string | undefined>> = text
    return texts[language] ?? texts['en'] ?? Object.values(text)[0] ?? ''
  }
}
