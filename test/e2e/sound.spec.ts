import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { RECIPES, TONES, type Tone } from '../../renderer/sound/recipes.ts'
import { expect, SERIAL, test } from './counter.ts'

/** Writes down each note that the page asks the loudspeaker for, and what the screen showed at that moment. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes: { hertz: number; state: string }[] = []
    Object.assign(window, { notes })
    const start = Object.getOwnPropertyDescriptor(AudioScheduledSourceNode.prototype, 'start')?.value as (
      this: AudioScheduledSourceNode,
      at?: number,
    ) => void
    OscillatorNode.prototype.start = function (this: OscillatorNode, at?: number) {
      const state = document.querySelector('main[data-state]')?.getAttribute('data-state') ?? ''
      notes.push({ hertz: this.frequency.value, state })
      start.call(this, at)
    }
  })
}

/** The tones heard since the last time, each with what the screen showed. */
async function heard(page: Page): Promise<readonly { tone: Tone | undefined; state: string }[]> {
  const notes = await page.evaluate(() =>
    (window as unknown as { notes: { hertz: number; state: string }[] }).notes.splice(0),
  )
  const tones: { tone: Tone | undefined; state: string }[] = []
  for (let place = 0; place < notes.length;) {
    const tone = TONES.findLast((each) =>
      RECIPES[each].notes.every(
        ({ hertz }, index) => Math.abs((notes[place + index]?.hertz ?? 0) - hertz) < 1,
      ),
    )
    tones.push({ tone, state: notes[place]?.state ?? '' })
    place += tone === undefined ? 1 : RECIPES[tone].notes.length
  }
  return tones
}

test('a device is heard as it is read and as RSA says Disabled, not before; and the station can be set to less', async ({
  counter,
}) => {
  const page = await counter.open()
  await listen(page)
  await counter.scan(SERIAL)
  await counter.shows('found')
  expect(await heard(page)).toEqual([{ tone: 'read', state: 'opened' }])
  await counter.confirm()
  await counter.stands('disabled')
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { notes: unknown[] }).notes.length))
    .toBe(3)
  expect(await heard(page)).toEqual([{ tone: 'done', state: 'disabled' }])

  await test.step('each tone can be listened to, and its word stands beside it', async () => {
    await page.getByRole('button', { name: 'Display' }).click()
    for (const tone of TONES) {
      await page.locator(`.tone[data-tone="${tone}"]`).click()
      expect((await heard(page)).map((each) => each.tone)).toEqual([tone])
    }
    await expect(page.getByRole('button', { name: 'Listen: Disabled', exact: true })).toBeVisible()
  })

  await test.step('the volume is turned a step at a time and heard', async () => {
    const sound = page.locator('.sound')
    await page.getByRole('button', { name: 'Louder' }).click()
    await expect(sound).toHaveAttribute('data-volume', '80')
    await expect.poll(async () => (await heard(page)).map((each) => each.tone)).toEqual(['read'])
  })

  await test.step('with failures only a scan is not heard, and what is no serial is', async () => {
    await page.getByRole('button', { name: 'Failures only' }).click()
    await expect(page.locator('.sound')).toHaveAttribute('data-sounds', 'failures')
    await page.keyboard.press('Escape')
    await counter.scan('140100085')
    await counter.shows('found')
    expect(await heard(page)).toEqual([])
    await counter.scan('HTTP://EXAMPLE')
    await expect(page.locator('.notices')).toBeVisible()
    await expect.poll(async () => (await heard(page)).map((each) => each.tone)).toEqual(['error'])
  })

  await test.step('it stays so after a restart', async () => {
    await counter.closeWindow()
    const kept = JSON.parse(readFileSync(join(counter.data, 'settings.json'), 'utf8')) as object
    expect(kept).toMatchObject({ sounds: 'failures', volume: 80 })
  })
})
