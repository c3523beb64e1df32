import type { Language } from '../../electron/contract/words.ts'

/** How a language is written. */
export interface Writing {
  /** For dates, numbers and plurals; digits are those that are printed on the devices. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

/** How each language is written. */
export const WRITING: Readonly<Record<Language, Writing>> = {
  en: { locale: 'en', direction: 'ltr' },
  de: { locale: 'de', direction: 'ltr' },
  ar: { locale: 'ar-u-nu-latn', direction: 'rtl' },
}

/** The languages in the order of the menu. */
export const LANGUAGES = Object.keys(WRITING) as readonly Language[]

/** The language to show: the station's own setting, else the operating system's, else English. */
export function languageOf(setting: Language | null, system: string): Language {
  const wanted = system.toLowerCase().split(/[-_]/)[0]
  return setting ?? LANGUAGES.find((language) => language === wanted) ?? 'en'
}
