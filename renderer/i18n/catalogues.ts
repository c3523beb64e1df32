import type { ProblemCode } from '../../electron/contract/problem.ts'
import type { Language } from '../../electron/contract/words.ts'
import type { ProblemTexts } from './fill.ts'
import { en, type Messages } from './messages.en.ts'

/** All that the page says in one language. */
export interface Catalogue {
  readonly language: Language
  readonly messages: Messages
  /** The texts of every problem; null for English, which problems bring with them. */
  readonly problems: Readonly<Record<ProblemCode, ProblemTexts>> | null
}

/** English is always there. */
export const ENGLISH: Catalogue = { language: 'en', messages: en, problems: null }

/** The other languages are read when they are wanted: nobody waits for words that nobody reads. */
const OTHERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./german.ts')).GERMAN,
  ar: async () => (await import('./arabic.ts')).ARABIC,
}

const known = new Map<Language, Catalogue>([['en', ENGLISH]])

/** A language's texts where they were read already. */
export function knownCatalogue(language: Language): Catalogue | null {
  return known.get(language) ?? null
}

/** Reads a language's texts. Where their file can't be read it is English: a page without words helps nobody. */
export async function readCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'en') return ENGLISH
  try {
    const catalogue = await OTHERS[language]()
    known.set(language, catalogue)
    return catalogue
  } catch {
    return ENGLISH
  }
}
