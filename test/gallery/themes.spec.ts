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
  test.setTimeout(600_000)
  const { page } = gallery
  const faults: string[] = []
  await page.evaluate(SOURCE)
  for (const name of await gallery.names()) {
    await gallery.show(name, { language: 'en', theme: 'light' })
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await gallery.wear(theme)
      const found = await page.evaluate(
        async ([tags, isFirst]) => {
          const { violations } = await window.axe.run(document, {
            // Another theme has other colours and nothing else.
            runOnly: isFirst ? [...tags] : ['color-contrast'],
            resultTypes: ['violations'],
            preload: false,
          })
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
          )
        },
        [TAGS, theme === 'light'] as const,
      )
      faults.push(...found.map((fault) => `${name} in ${theme}: ${fault}`))
    }
  }
  expect(faults).toEqual([])
})
