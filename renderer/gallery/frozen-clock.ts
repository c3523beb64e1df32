/** When everything in the gallery happens: fixtures count from it, and the page's clock stands still at it. */
export const NOW = Date.parse('2026-11-24T09:41:00.000Z')

let shift = 0

/** Lets the clock jump ahead of `NOW`, for a state that begins only after a while; 0 puts it back. */
export function setClockAhead(milliseconds: number): void {
  shift = milliseconds
}

/** Stops the page's clock, so that a state looks the same each time. Timers still run. */
export function freezeClock(): void {
  const now = (): number => NOW + shift
  const real = Date
  real.now = now
  globalThis.Date = new Proxy(real, {
    construct: (target, values, by) => {
      const made: unknown = Reflect.construct(target, values.length === 0 ? [now()] : values, by)
      return made instanceof target ? made : new target(now())
    },
  })
}

/** A time of the station so long before `NOW`. */
export function ago({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Ago): string {
  return new Date(NOW - (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000).toISOString()
}

/** A time of the station so many seconds after `NOW`. */
export function inSeconds(seconds: number): string {
  return new Date(NOW + seconds * 1000).toISOString()
}

interface Ago {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}
