import { useEffect, useState } from 'react'
import type { Language } from '../../electron/contract/words.ts'
import { knownCatalogue, readCatalogue, type Catalogue } from './catalogues.ts'

/** The texts of a language; until they are read those that were shown before, or null where there were none. */
export function useCatalogue(language: Language): Catalogue | null {
  const [read, setRead] = useState<Catalogue | null>(null)
  const known = knownCatalogue(language)
  useEffect(() => {
    let isWanted = true
    void readCatalogue(language).then((catalogue) => {
      if (isWanted) setRead(catalogue)
    })
    return () => {
      isWanted = false
    }
  }, [language])
  return known ?? read
}
