import { useIntl } from 'react-intl'
import type { LocalText } from '../../../electron/contract/lost.ts'

/** Reads the administrator's texts in the language on the screen, else in English, else in whichever there is. */
export function useLocalText(): (text: LocalText) => string {
  const { locale } = useIntl()
  return (text) => {
    if (typeof text === 'string') return text
    const texts: Readonly<Record<string, string | undefined>> = text
    return texts[locale] ?? texts['en'] ?? Object.values(text)[0] ?? ''
  }
}
