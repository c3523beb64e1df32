import { expect } from '@playwright/test'
import { test } from './fixture.ts'

/** While a scanner's way to type is learnt, every key but Escape is its: the screen says so. */
const TAKES_ALL_KEYS = 'scanners-learning'

/** More stops than any screen has. */
const MOST_STOPS = 150

test('Tab goes through every screen in the order in which it is read, is seen everywhere, and comes out again', async ({
  gallery,
}) => {
  const { page } = gallery
  const walked = new Set<string>()
  const faults = await gallery.walk({ language: 'en', theme: 'light' }, async (name) => {
    const faults: string[] = []
    if (name === TAKES_ALL_KEYS) return faults
    // Many states have the same stops and differ in their words alone.
    const stopsThere = await page.evaluate(whereFocusMayStop)
    if (walked.has(stopsThere)) return faults
    walked.add(stopsThere)
    // From the very beginning, whatever had the focus.
    await page.evaluate(() => {
      document.body.tabIndex = -1
      document.body.focus()
      document.body.removeAttribute('tabindex')
      window.scrollTo(0, 0)
    })
    const inDialog = await page.locator('[role="alertdialog"], [role="dialog"], dialog[open]').count()
    const stops: string[] = []
    let isOut = false
    while (!isOut && stops.length < MOST_STOPS) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const at = document.activeElement
        if (at === null || at === document.body || at === document.documentElement) return null
        const before = document.querySelector('[data-was-here]')
        const isBack =
          at === before ||
          (before !== null && (at.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
        const places = 'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]'
        const isRound =
          before !== null &&
          ![...document.querySelectorAll(places)].some(
            (one) =>
              one.checkVisibility() &&
              (one.compareDocumentPosition(before) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 &&
              !before.contains(one),
          )
        before?.removeAttribute('data-was-here')
        at.setAttribute('data-was-here', '')
        // What is drawn by its label shows the focus there.
        const drawn = at.closest('label.choice, label.tick') ?? at
        const { outlineStyle, outlineWidth } = getComputedStyle(drawn)
        const { bottom, top, height } = drawn.getBoundingClientRect()
        return {
          name: `${at.tagName.toLowerCase()}.${at.className} “${(at.textContent || (at.getAttribute('aria-label') ?? '')).trim().slice(0, 30)}”`,
          isBack,
          isRound,
          isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
          isInView: height > window.innerHeight || (bottom > 0 && top < window.innerHeight),
        }
      })
      if (stop === null) isOut = true
      else if (stop.isBack) {
        // From the last to the first: out, and round again. A question over the screen keeps the focus inside.
        if (inDialog === 0 && !stop.isRound)
          faults.push(`back to ${stop.name} after ${stops.at(-1) ?? 'the beginning'}`)
        isOut = true
      } else {
        stops.push(stop.name)
        if (!stop.isSeen) faults.push(`no focus is seen on ${stop.name}`)
        if (!stop.isInView) faults.push(`the focus is out of view on ${stop.name}`)
      }
    }
    await page.evaluate(() => {
      document.querySelector('[data-was-here]')?.removeAttribute('data-was-here')
    })
    if (!isOut) faults.push(`no way out after ${stops.at(-1) ?? 'nothing'}`)
    const missed = await page.evaluate(
      () => [...document.querySelectorAll('button:enabled')].filter((one) => one.checkVisibility()).length,
    )
    if (inDialog === 0 && stops.length < missed) faults.push(`${stops.length} stops, and ${missed} buttons`)
    return faults
  })
  expect(walked.size).toBeGreaterThan(40)
  expect(faults).toEqual([])
})

/** Runs inside the page: all that can take the focus, by its kind and what it lies in. */
function whereFocusMayStop(): string {
  return [
    ...document.querySelectorAll(
      'a[href], button:enabled, input:enabled, select:enabled, summary, [tabindex="0"]',
    ),
  ]
    .filter((one) => one.checkVisibility())
    .map((one) => `${one.tagName}.${one.className} in ${one.parentElement?.className ?? ''}`)
    .join(', ')
}
