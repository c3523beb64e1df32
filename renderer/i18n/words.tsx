import { createContext, use, useMemo, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider, useIntl } from 'react-intl'
import type { Problem } from '../../electron/contract/problem.ts'
import type { Language } from '../../electron/contract/words.ts'
import { fill, type ProblemTexts } from './fill.ts'
import { ENGLISH, type Catalogue } from './catalogues.ts'
import { isolate } from './isolate.ts'
import { WRITING } from './languages.ts'
import type { MessageId } from './messages.en.ts'
import { useCatalogue } from './use-catalogue.ts'

const CatalogueContext = createContext<Catalogue>(ENGLISH)

/** Gives everything below it the texts of one language; it is there as soon as they are read. */
export function Words({ language, children }: { language: Language; children: ReactNode }) {
  const catalogue = useCatalogue(language)
  if (catalogue === null) return null
  const { locale } = WRITING[catalogue.language]
  return (
    <CatalogueContext value={catalogue}>
      <IntlProvider
        locale={locale}
        defaultLocale="en"
        messages={catalogue.messages}
        onError={(error) => {
          console.error(error.message)
        }}
      >
        <I18nProvider locale={locale}>{children}</I18nProvider>
      </IntlProvider>
    </CatalogueContext>
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
  const { language, problems } = use(CatalogueContext)
  return useMemo(() => {
    const readable = (at: string, show: (time: number) => string): string => {
      const time = Date.parse(at)
      return Number.isNaN(time) ? at : show(time)
    }
    const isRightToLeft = WRITING[language].direction === 'rtl'
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
    return {
      t: (id, values) =>
        intl.formatMessage({ id }, values !== undefined && isRightToLeft ? isolate(values) : values),
      clock: (at) => intl.formatTime(at, time),
      clockExact: (at) => readable(at, (when) => intl.formatTime(when, { ...time, second: '2-digit' })),
      day: (at) =>
        readable(at, (when) => intl.formatDate(when, { day: 'numeric', month: 'short', year: 'numeric' })),
      count: (value) => intl.formatNumber(value),
      problem: (problem) => {
        if (problems === null) return problem
        const texts = problems[problem.code]
        const values = isRightToLeft ? isolate(problem.values) : problem.values
        return {
          title: fill(texts.title, values),
          detail: fill(texts.detail, values),
          remedy: fill(texts.remedy, values),
        }
      },
    }
  }, [intl, language, problems])
}
