import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { INTAKE_STATES, type IntakeState } from '../../../../electron/contract/lifecycle.ts'
import { PROBLEMS, problem, type ProblemCode } from '../../../../electron/contract/problem.ts'
import { CONDITIONS } from '../../../../electron/contract/returns-rules.ts'
import { reasonSchema, type Language } from '../../../../electron/contract/words.ts'
import { readCatalogue } from '../../../../renderer/i18n/catalogues.ts'
import { Words } from '../../../../renderer/i18n/words.tsx'
import { SheetView } from '../../../../renderer/paper/sheet-view.tsx'
import { aSheet } from './a-receipt.ts'

/** The states in which RSA said Disabled. */
const DONE: readonly IntakeState[] = ['disabled', 'already-disabled']
const LANGUAGES: readonly Language[] = ['en', 'de']
const SIZES = ['page', 'roll-80', 'label'] as const

/** What the languages call a device that is done, and what takes it back. */
const SAYS_DONE: Readonly<Record<string, RegExp>> = { en: /\bdisabled\b/i, de: /\bgesperrt\b/i }
const SAYS_NOT: Readonly<Record<string, RegExp>> = {
  en: /not disabled|No device was disabled|had been disabled by mistake/gi,
  de: /nicht gesperrt|kein Gerät gesperrt|irrtümlich gesperrt worden/gi,
}

const aWish = fc.record({
  state: fc.constantFrom(...INTAKE_STATES),
  problem: fc.option(
    fc.constantFrom(...(Object.keys(PROBLEMS) as ProblemCode[])).map((code) => problem(code)),
  ),
  mode: fc.constantFrom('live' as const, 'training' as const),
  reason: fc.option(fc.constantFrom(...reasonSchema.options)),
  condition: fc.option(fc.constantFrom(...CONDITIONS)),
  ticket: fc.option(fc.constantFrom('', 'INC-1', '<b>&')),
  name: fc.option(fc.constant('Miriam Castellanos')),
})

function textOf(
  wish: Partial<Parameters<typeof aSheet>[0]>,
  size: (typeof SIZES)[number],
  language: Language,
) {
  const sheet = createElement(SheetView, { sheet: aSheet(wish, size) })
  const html = renderToStaticMarkup(createElement(Words, { language, children: sheet }))
  return { html, text: html.replace(/<[^>]*>/g, ' ') }
}

beforeAll(() => Promise.all(LANGUAGES.map(readCatalogue)))

describe('a receipt', () => {
  it('says done only where RSA said Disabled, in every language, on every paper', () => {
    fc.assert(
      fc.property(aWish, fc.constantFrom(...SIZES), fc.constantFrom(...LANGUAGES), (wish, size, language) => {
        const { html, text } = textOf(wish, size, language)
        const claims = SAYS_DONE[language]?.test(text.replaceAll(SAYS_NOT[language] ?? /$^/g, '')) ?? true
        const isDone = DONE.includes(wish.state) && wish.problem?.code !== 'not-assigned'
        expect(claims).toBe(isDone)
        expect(html.includes('data-family="done"')).toBe(wish.state === 'disabled')
      }),
      { numRuns: 400 },
    )
  })

  it('says NOT in capitals while a call is owed, and that the device still signs in', () => {
    for (const state of ['queued', 'unknown'] as const) {
      expect(textOf({ state }, 'page', 'en').text).toMatch(/NOT (disabled|confirmed) yet.*still signs in/)
      expect(textOf({ state }, 'page', 'de').text).toMatch(
        /NOCH NICHT (gesperrt|bestätigt).*(noch anmeldet|meldet das Gerät noch an)/,
      )
    }
  })

  it('leaves out what is not known, and the name where there is none to print', () => {
    const { text } = textOf({ name: null, ticket: '', condition: null, tokenSerial: null }, 'page', 'en')
    for (const word of ['Assigned to', 'Ticket', 'Condition', 'Credential']) expect(text).not.toContain(word)
    expect(textOf({ name: 'Miriam Castellanos' }, 'page', 'en').text).toContain('Miriam Castellanos')
  })

  it('made in training says that it is worth nothing', () => {
    expect(textOf({ mode: 'training' }, 'page', 'en').text).toContain('worth nothing')
    expect(textOf({ mode: 'training' }, 'label', 'en').text).toContain('Training')
    expect(textOf({ mode: 'live' }, 'roll-80', 'en').text).not.toMatch(/training/i)
  })
})
