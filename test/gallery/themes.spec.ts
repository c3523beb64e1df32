import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Axe from 'axe-core'
import { expect } from '@playwright/test'
import { test } from './fixture.ts'

declare global {
  interface Window {
    axe: typeof Axe
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('axe finds nothing on any screen, in any theme', async ({ gallery }) => {
  const { page } = gallery
  await page.evaluate(SOURCE)
  const faults = await gallery.walk({ language: 'en', theme: 'light' }, async () => {
    const found: string[] = []
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await gallery.wear(theme)
      // Another theme has other colours and nothing else.
      const rules = theme === 'light' ? TAGS : ['color-contrast']
      found.push(...(await page.evaluate(runAxe, rules)).map((fault) => `in ${theme}: ${fault}`))
    }
    return found
  })
  expect(faults).toEqual([])
})

/** Runs inside the page. */
async function runAxe(rules: readonly string[]): Promise<string[]> {
  const { violations } = await window.axe.run(document, {
    runOnly: [...rules],
    // An experiment of axe: it takes a serial that is shown in threes for another text than the serial that is read.
    rules: { 'label-content-name-mismatch': { enabled: false } },
    resultTypes: ['violations'],
    preload: false,
  })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}
