import { useCallback } from 'react'
import { useWords } from '../i18n/words.tsx'

/** A day and a time of day, as the sheet's language writes them. */
export function useMoment(): (at: string) => string {
  const { t, day, clock } = useWords()
  return useCallback((at) => t('paper.moment', { day: day(at), time: clock(at) }), [t, day, clock])
}
