import { useEffect } from 'react'
import type { Language, Theme } from '../../electron/contract/words.ts'

/** Puts language and colours on the document itself, where style sheets and screen readers look. */
export function useLook(language: Language, theme: Theme): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = 'ltr'
  }, [language])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
}
