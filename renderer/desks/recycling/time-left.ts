/** What is said about the time that is left: in steps that people say aloud, never to the second. */
export type TimeLeft =
  | { readonly say: 'unknown' | 'moments' }
  | { readonly say: 'seconds'; readonly seconds: number }
  | { readonly say: 'minutes'; readonly minutes: number }
  | { readonly say: 'hours'; readonly hours: number; readonly minutes: number }

/** Says how long it still takes. `seconds` is null while nobody can know. */
export function timeLeftOf(seconds: number | null): TimeLeft {
  if (seconds === null || !Number.isFinite(seconds)) return { say: 'unknown' }
  if (seconds < 10) return { say: 'moments' }
  if (seconds <= 50) return { say: 'seconds', seconds: Math.ceil(seconds / 10) * 10 }
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return { say: 'minutes', minutes }
  const inFives = Math.ceil(minutes / 5) * 5
  return { say: 'hours', hours: Math.floor(inFives / 60), minutes: inFives % 60 }
}

/** How quick it goes: a second where that is a number to read, else a minute. */
export function paceOf(perSecond: number): { readonly per: 'second' | 'minute'; readonly devices: number } {
  if (perSecond >= 1) return { per: 'second', devices: Math.round(perSecond * 10) / 10 }
  return { per: 'minute', devices: Math.round(perSecond * 60) }
}
