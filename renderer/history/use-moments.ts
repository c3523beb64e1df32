import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { beginOfDay } from '../../electron/contract/history-days.ts'

/** How the history writes times and lengths of time, in the station's time zone. */
export interface Moments {
  /** A day and a time of day to the minute. */
  readonly when: (at: string) => string
  /** A calendar day, with its weekday. `YYYY-MM-DD`. */
  readonly fullDay: (day: string) => string
  /** A calendar day as short as it is clear. */
  readonly shortDay: (day: string) => string
  readonly month: (day: string) => string
  /** A length of time in one or two units, from milliseconds. */
  readonly length: (milliseconds: number) => string
  readonly seconds: (seconds: number) => string
  readonly share: (part: number, whole: number) => string
}

/** The same in the language on the screen. */
export function useMoments(): Moments {
  const intl = useIntl()
  return useMemo(() => {
    const unit = (value: number, name: string, digits = 0): string =>
      intl.formatNumber(value, {
        style: 'unit',
        unit: name,
        unitDisplay: 'short',
        maximumFractionDigits: digits,
      })
    const length = (milliseconds: number): string => {
      const seconds = milliseconds / 1000
      if (seconds < 59.95) return unit(seconds, 'second', seconds < 10 ? 1 : 0)
      const minutes = Math.round(seconds / 60)
      if (minutes < 120) return unit(minutes, 'minute')
      const hours = Math.round(minutes / 60)
      return hours < 48 ? unit(hours, 'hour') : unit(Math.round(hours / 24), 'day')
    }
    const ofDay = (day: string, shape: Intl.DateTimeFormatOptions): string =>
      intl.formatDate(beginOfDay(day), shape)
    return {
      when: (at) =>
        intl.formatDate(at, {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }),
      fullDay: (day) => ofDay(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      shortDay: (day) => ofDay(day, { weekday: 'short', day: 'numeric', month: 'short' }),
      month: (day) => ofDay(day, { month: 'long', year: 'numeric' }),
      length,
      seconds: (seconds) => length(seconds * 1000),
      share: (part, whole) =>
        intl.formatNumber(whole === 0 ? 0 : part / whole, { style: 'percent', maximumFractionDigits: 0 }),
    }
  }, [intl])
}
