import { expect } from '@playwright/test'
import { INTAKE_STATES } from '../../electron/contract/lifecycle.ts'
import { test } from './fixture.ts'
import { findDoneColour } from './done-colour.ts'

/** Nobody may take these for done. */
const NOT_DONE = INTAKE_STATES.filter((state) => state !== 'disabled')

test('every screen has one main part, one first heading, the focus, no gap in a text and no motion; what is not done has the colour of done in no theme', async ({
  gallery,
}) => {
  const { page } = gallery
  let looked = 0
  const faults = await gallery.walk({ language: 'en', theme: 'light' }, async (name) => {
    const found = await page.evaluate(lookAtParts)
    const isPart = name.startsWith('part-')
    const faults = [
      ...(found.mains === 1 ? [] : [`has ${found.mains} main parts`]),
      ...(found.firstHeadings === 1 ? [] : [`has ${found.firstHeadings} first headings`]),
      ...(found.onBody && !isPart ? ['leaves the focus nowhere'] : []),
      ...(found.gap === undefined ? [] : [`shows ${found.gap}`]),
      ...(found.code === undefined ? [] : [`shows ${found.code}`]),
      ...found.moving.map((what) => `moves although less motion is asked for: ${what}`),
    ]
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await gallery.wear(theme)
      const green = await page.evaluate(findDoneColour, NOT_DONE)
      looked += green.looked
      faults.push(...green.faults.map((fault) => `in ${theme}: ${fault}`))
    }
    return faults
  })
  expect(looked).toBeGreaterThan(1000)
  expect(faults).toEqual([])
})

/** Runs inside the page. */
function lookAtParts() {
  const seen = (selector: string): number =>
    [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length
  const moving = document
    .getAnimations()
    // The button that is held fills in four steps: that it is held must be seen.
    .filter(({ playState, effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null
      return playState === 'running' && target?.classList.contains('hold-fill') !== true
    })
    .map((animation) => (animation instanceof CSSAnimation ? animation.animationName : 'a transition'))
  return {
    mains: seen('main'),
    firstHeadings: seen('h1'),
    onBody: document.activeElement === document.body,
    gap: /\{\w+\}/.exec(document.body.innerText)?.[0],
    code: /\b(undefined|NaN|Invalid Date)\b/.exec(document.body.innerText)?.[0],
    moving,
  }
}
