import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../../electron/contract/problem.ts'
import { fill } from '../../../renderer/i18n/fill.ts'
import { isolate } from '../../../renderer/i18n/isolate.ts'
import { languageOf, LANGUAGES } from '../../../renderer/i18n/languages.ts'
import { ar } from '../../../renderer/i18n/messages.ar.ts'
import { de } from '../../../renderer/i18n/messages.de.ts'
import { en } from '../../../renderer/i18n/messages.en.ts'
import { problemsAr } from '../../../renderer/i18n/problems.ar.ts'
import { problemsDe } from '../../../renderer/i18n/problems.de.ts'

/** What a plural's branches say, whichever language: the names in them stand outside too. */
const BRANCHES = /(zero|one|two|few|many|other|=\d+) \{[^{}]*\}/g

/** The names of the values in a text, plural arguments too. */
function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ''))].sort()
}

function textOf(texts: Readonly<Record<string, string>>, key: string): string {
  return Object.entries(texts).find(([name]) => name === key)?.[1] ?? ''
}

describe.each([
  ['German', de],
  ['Arabic', ar],
])('the texts of the page in %s', (_, texts) => {
  it('have the same keys as in English', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort())
  })

  it.each(Object.entries(en))('%s names the same values', (key, text) => {
    const own = textOf(texts, key)
    expect(own).not.toBe('')
    const named = (one: string) => placeholders(one.replace(BRANCHES, ''))
    expect(named(own)).toEqual(named(text))
  })
})

describe('Arabic plurals', () => {
  const plurals = Object.entries(ar).filter(([, text]) => text.includes(', plural,'))

  it.each(plurals)('%s has a form for each of Arabic’s six', (_, text) => {
    for (const form of new Intl.PluralRules('ar').resolvedOptions().pluralCategories) {
      expect(text).toContain(`${form} {`)
    }
  })
})

describe('a language', () => {
  it('is the station’s own choice, else the system’s where it is known, else English', () => {
    expect(languageOf('de', 'ar-EG')).toBe('de')
    expect(languageOf(null, 'ar-EG')).toBe('ar')
    expect(languageOf(null, 'de')).toBe('de')
    expect(languageOf(null, 'fr-FR')).toBe('en')
    expect(LANGUAGES).toEqual(['en', 'de', 'ar'])
  })

  it('that runs from right to left lets values keep their direction', () => {
    expect(isolate({ serial: '140100080', count: 3 })).toEqual({
      serial: '\u2068140100080\u2069',
      count: 3,
    })
  })
})

describe.each([
  ['German', problemsDe],
  ['Arabic', problemsAr],
])('the problems in %s', (_, problems) => {
  it('are all there, and no others', () => {
    expect(Object.keys(problems).sort()).toEqual(Object.keys(PROBLEMS).sort())
  })

  it.each(Object.entries(PROBLEMS))('%s names no value that English does not have', (code, english) => {
    const own = Object.entries(problems).find(([name]) => name === code)?.[1]
    if (own === undefined) throw new Error(code)
    for (const part of ['title', 'detail', 'remedy'] as const) {
      expect(own[part]).not.toBe('')
      expect(placeholders(own[part])).toEqual(placeholders(english[part]))
    }
  })

  it('leave a gap visible', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })
})
