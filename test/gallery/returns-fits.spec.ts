import { expect } from '@playwright/test'
import { test } from './fixture.ts'

/** The training banner is 40 px high: a screen must fit with it, too. */
const BANNER = 40
const SIZES = [
  [1280, 800 - BANNER],
  [1024, 768 - BANNER],
] as const
/** A name of three lines, and what another scan says above the screen: these scroll, with the button in view. */
const MAY_SCROLL = ['found-long-name', 'found-other-device', 'found-repeat']

for (const language of ['en', 'de'] as const) {
  test(`in ${language} a found device fits a counter screen without scrolling, whatever is known of it`, async ({
    gallery,
  }) => {
    const { page } = gallery
    const names = (await gallery.names()).filter((name) => /^found/.test(name))
    expect(names).toContain('found-owner-other')
    const faults: string[] = []
    for (const name of names.filter((each) => !MAY_SCROLL.includes(each))) {
      await gallery.show(name, { language, theme: 'light' })
      for (const [width, height] of SIZES) {
        await gallery.resize(width, height)
        const over = await page.locator('.stage').evaluate((stage) => ({
          down: stage.scrollHeight - stage.clientHeight,
          aside: stage.scrollWidth - stage.clientWidth,
        }))
        if (over.down > 0 || over.aside > 0) faults.push(`${name} at ${width}: ${JSON.stringify(over)}`)
      }
    }
    expect(faults).toEqual([])
  })
}

test('at 200 % zoom the button that confirms stays in view while the rest scrolls', async ({ gallery }) => {
  const { page } = gallery
  for (const name of ['found-holdings', 'found-long-name', 'found-owner-other']) {
    await gallery.show(name, { language: 'de', theme: 'light' })
    await gallery.resize(640, 400)
    for (const part of ['.found-head', '.owner', '.found-row']) {
      await page.locator(part).scrollIntoViewIfNeeded()
      await expect(page.locator('.hold'), `${name}, ${part} in view`).toBeInViewport({ ratio: 1 })
    }
  }
})
