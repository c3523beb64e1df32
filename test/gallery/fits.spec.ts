import { expect } from '@playwright/test'
import { languageSchema, type Language } from '../../electron/contract/words.ts'
import { findCutOff, findSmallTargets, LEAST_TARGET } from './cut-off.ts'
import { test } from './fixture.ts'

/** The counter's usual screens, one upright, and the first at 200 % zoom: half as many pixels each way. */
const SIZES = {
  usual: [1280, 800],
  small: [1024, 768],
  upright: [1080, 1920],
  zoomed: [640, 400],
} as const

/** The layout is one; other languages have longer words, which the narrow ones show, or run from right to left. */
const SIZES_OF: Readonly<Record<Language, readonly (keyof typeof SIZES)[]>> = {
  en: ['usual', 'small', 'upright', 'zoomed'],
  de: ['small', 'zoomed'],
  ar: ['small', 'upright'],
}

/** The rows of a box all have one height, for there are thousands: whoever opens the device reads its owner whole. */
const MAY_BE_SHORT = '.box-owner'

for (const language of languageSchema.options) {
  test(`in ${language} no text is cut off and no target too small, on any screen, at ${SIZES_OF[language].join(' and ')} size`, async ({
    gallery,
  }) => {
    const { page } = gallery
    const faults = await gallery.walk({ language, theme: 'light' }, async () => {
      const found: string[] = []
      for (const size of SIZES_OF[language]) {
        const [width, height] = SIZES[size]
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
