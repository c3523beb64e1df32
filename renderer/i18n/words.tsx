import { useMemo, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider, useIntl } from 'react-intl'
import type { Problem } from '../../electron/contract/problem.ts'
import type { Language } from '../../electron/contract/words.ts'
import { fill, type ProblemTexts } from './fill.ts'
import { de } from './messages.de.ts'
import { en, type MessageId } from './messages.en.ts'
import { problemsDe } from './problems.de.ts'

const MESSAGES = { en, de }

/** The language to show: the station's own setting, else the operating system's, else English. */
export function languageOf(setting: Language | null, system: string): Language {
  return setting ?? (system.toLowerCase().startsWith('de') ? 'de' : 'en')
}

/** Gives everything below it the texts of one language. */
export function Words({ language, children }: { language: Language; children: ReactNode }) {
  return (
    <IntlProvider locale={language} defaultLocale="en" messages={MESSAGES[language]}>
      <I18nProvider locale={language}>{children}</I18nProvider>
    </IntlProvider>
  )
}

/** The texts and formats of the language on the screen. */
export interface Speech {
  /** The text of a key, with its values put in. */
  readonly t: (id: MessageId, values?: Readonly<Record<string, string | number>>) => string
  /** A time of day to the minute. */
  readonly clock: (at: string | number) => string
  /** A time of day to the second; what is no time stays as it is. */
  readonly clockExact: (at: string) => string
  /** A day; what is no time stays as it is. */
  readonly day: (at: string) => string
  /** A number as people write it. */
  readonly count: (value: number) => string
  /** A problem's texts. */
  readonly problem: (problem: Problem) => ProblemTexts
}

/** The texts and formats of the language on the screen. */
export function useWords(): Speech {
  const intl = useIntl()
  return useMemo(() => {
    const readable = (at: string, show: (time: number) => string): string => {
      const time = Date.parse(at)
      return Number.isNaN(time) ? at : show(time)
    }
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    return {
      t: (id, values) => intl.formatMessage({ id }, values),
      clock: (at) => intl.formatTime(at, time),
      clockExact: (at) => readable(at, (when) => intl.formatTime(when, { ...time, second: '2-digit' })),
      day: (at) =>
        readable(at, (when) => intl.formatDate(when, { day: 'numeric', month: 'short', year: 'numeric' })),
      count: (value) => intl.formatNumber(value),
      problem: (problem) => {
        if (intl.locale !== 'de') return problem
        const texts = problemsDe[problem.code]
        const values = problem.values
        return {
          title: fill(texts.title, values),
          detail: fill(texts.detail, values),
          remedy: fill(texts.remedy, values),
        }
      },
    }
  }, [intl])
}
