import { expect } from '@playwright/test'
import { INTAKE_STATES } from '../../electron/contract/lifecycle.ts'
import { GalleryPage } from './browser.ts'
import { test } from './fixture.ts'
import { findDoneColour } from './done-colour.ts'

/** Nobody may take these for done. */
const NOT_DONE = INTAKE_STATES.filter((state) => state !== 'disabled')

test('every screen has one main part, one first heading, the focus, and no gap in a text', async ({
  gallery,
}) => {
  test.setTimeout(240_000)
  const { page } = gallery
  const faults = await gallery.walk({ language: 'en', theme: 'light' }, async (name) => {
    const found = await page.evaluate(() => {
      const seen = (selector: string): number =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length
      return {
        mains: seen('main'),
        firstHeadings: seen('h1'),
        onBody: document.activeElement === document.body,
        gap: /\{\w+\}/.exec(document.body.innerText)?.[0],
        code: /\b(undefined|NaN|Invalid Date)\b/.exec(document.body.innerText)?.[0],
      }
    })
    const isPart = name.startsWith('part-')
    return [
      ...(found.mains === 1 ? [] : [`has ${found.mains} main parts`]),
      ...(found.firstHeadings === 1 ? [] : [`has ${found.firstHeadings} first headings`]),
      ...(found.onBody && !isPart ? ['leaves the focus nowhere'] : []),
      ...(found.gap === undefined ? [] : [`shows ${found.gap}`]),
      ...(found.code === undefined ? [] : [`shows ${found.code}`]),
    ]
  })
  expect(faults).toEqual([])
})

test('nothing that is not done has the colour of done, in any theme', async ({ gallery }) => {
  test.setTimeout(240_000)
  let looked = 0
  const faults = await gallery.walk({ language: 'en', theme: 'light' }, async () => {
    const faults: string[] = []
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await gallery.wear(theme)
      const found = await gallery.page.evaluate(findDoneColour, NOT_DONE)
      looked += found.looked
      faults.push(...found.faults.map((fault) => `in ${theme}: ${fault}`))
    }
    return faults
  })
  expect(looked).toBeGreaterThan(1000)
  expect(faults).toEqual([])
})

test('nothing moves where the system asks for less motion', async ({ shared }) => {
  test.setTimeout(240_000)
  const gallery = await GalleryPage.open(shared.browser, shared.address, { reducedMotion: true })
  const faults = await gallery.walk({ language: 'en', theme: 'light' }, () =>
    gallery.page.evaluate(() =>
      document
        .getAnimations()
        // The button that is held fills in four steps: that it is held must be seen.
        .filter(({ playState, effect }) => {
          const target = effect instanceof KeyframeEffect ? effect.target : null
          return playState === 'running' && target?.classList.contains('hold-fill') !== true
        })
        .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'a transition')),
    ),
  )
  await gallery.close()
  expect(faults).toEqual([])
})
