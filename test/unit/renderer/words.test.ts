import { describe, expect, it } from 'vitest'
import { PROBLEMS } from '../../../electron/contract/problem.ts'
import { fill } from '../../../renderer/i18n/fill.ts'
import { de } from '../../../renderer/i18n/messages.de.ts'
import { en } from '../../../renderer/i18n/messages.en.ts'
import { problemsDe } from '../../../renderer/i18n/problems.de.ts'

/** The names of the values in a text, plural arguments too. */
function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ''))].sort()
}

describe('the texts of the page', () => {
  it('have the same keys in English and German', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort())
  })

  it.each(Object.entries(en))('%s names the same values in both', (key, text) => {
    const german = Object.entries(de).find(([name]) => name === key)?.[1] ?? ''
    expect(german).not.toBe('')
    const named = (one: string) => placeholders(one.replace(/(one|other|=\d+) \{[^{}]*\}/g, ''))
    expect(named(german)).toEqual(named(text))
  })
})

describe('the problems in German', () => {
  it('are all there, and no others', () => {
    expect(Object.keys(problemsDe).sort()).toEqual(Object.keys(PROBLEMS).sort())
  })

  it.each(Object.entries(PROBLEMS))('%s names no value that English does not have', (code, english) => {
    const german = Object.entries(problemsDe).find(([name]) => name === code)?.[1]
    if (german === undefined) throw new Error(code)
    for (const part of ['title', 'detail', 'remedy'] as const) {
      expect(german[part]).not.toBe('')
      expect(placeholders(german[part])).toEqual(placeholders(english[part]))
    }
  })

  it('leave a gap visible', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })
})
