import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { test } from './fixture.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('axe finds nothing on any screen, in any theme', async ({ gallery }) => {
  test.setTimeout(400_000)
  const faults: string[] = []
  for (const name of await gallery.names()) {
    await gallery.show(name, { language: 'en', theme: 'light' })
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await gallery.wear(theme)
      const axe = new AxeBuilder({ page: gallery.page }).setLegacyMode()
      // Another theme has other colours and nothing else.
      const { violations } = await (
        theme === 'light' ? axe.withTags(RULES) : axe.withRules(['color-contrast'])
      ).analyze()
      for (const { id, nodes } of violations) {
        faults.push(
          ...nodes.map(
            ({ html, any }) => `${name} in ${theme}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`,
          ),
        )
      }
    }
  }
  expect(faults).toEqual([])
})
