import { useEffect } from 'react'
import type { Language, Theme } from '../../electron/contract/words.ts'
import { WRITING } from '../i18n/languages.ts'

/** Puts language and colours on the document itself, where style sheets and screen readers look. */
export function useLook(language: Language, theme: Theme): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = WRITING[language].direction
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}
