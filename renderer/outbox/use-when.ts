import { useWords } from '../i18n/words.tsx'

/** Writes a time: the time of day alone where it is of today, else with its day. */
export function useWhen(): (at: string) => string {
  const { clock, day } = useWords()
  return (at) => {
    const time = new Date(at)
    return isToday(time, new Date()) ? clock(time.getTime()) : `${day(at)}, ${clock(time.getTime())}`
  }
}

function isToday(time: Date, now: Date): boolean {
  return time.toDateString() === now.toDateString()
}
