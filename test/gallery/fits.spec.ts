import { expect } from '@playwright/test'
import { languageSchema } from '../../electron/contract/words.ts'
import { findCutOff, findSmallTargets, LEAST_TARGET } from './cut-off.ts'
import { test } from './fixture.ts'

/** The counter's usual screens, and the second one at 200 % zoom: half as many pixels each way. */
const SIZES = [
  [1280, 800],
  [1024, 768],
  [1080, 1920],
  [640, 400],
] as const

/** The rows of a box all have one height, for there are thousands: whoever opens the device reads its owner whole. */
const MAY_BE_SHORT = '.box-owner'

for (const language of languageSchema.options) {
  test(`in ${language} no text is cut off and no target too small, on any screen, at any size`, async ({
    gallery,
  }) => {
    const { page } = gallery
    const faults = await gallery.walk({ language, theme: 'light' }, async () => {
      const found: string[] = []
      for (const [width, height] of SIZES) {
        await gallery.resize(width, height)
        const here = [
          ...(await page.evaluate(findCutOff, MAY_BE_SHORT)),
          ...(await page.evaluate(findSmallTargets, LEAST_TARGET)),
        ]
        found.push(...here.map((fault) => `at ${width}x${height}: ${fault}`))
      }
      return found
    })
    expect(faults).toEqual([])
  })
}
