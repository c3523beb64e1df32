import { expect } from '@playwright/test'
import { test } from './fixture.ts'

const LOOK = { language: 'en', theme: 'light' } as const

test('in the history each key is for whatever has the focus, and the focus is nobody else’s', async ({
  gallery,
}) => {
  const { page } = gallery
  const field = page.getByRole('searchbox')
  await gallery.show('history-found', LOOK)

  await test.step('a day can be typed, and the first letter of a choice', async () => {
    const choices = page.locator('.history-select')
    await choices.nth(3).selectOption('chosen')
    await page.locator('input[type="date"]').first().focus()
    await page.keyboard.type('11')
    await expect(page.locator('input[type="date"]').first()).toBeFocused()
    await choices.nth(1).focus()
    await page.keyboard.type('s')
    await expect(choices.nth(1)).toHaveValue('stolen')
    await expect(field).toHaveValue('')
  })

  await test.step('back from a story the focus is on its row, once: not again as somebody types', async () => {
    const row = page.locator('.found-open').first()
    await row.click()
    await expect(page.locator('[data-story="read"]')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(row).toBeFocused()
    await field.focus()
    await page.keyboard.type('ada')
    await expect(page.locator('[data-answer="some"][data-busy="false"]')).toBeVisible()
    await expect(field).toBeFocused()
  })

  await test.step('a day of the month is chosen, and the focus is on the screen still', async () => {
    await gallery.show('history-month', LOOK)
    await page.locator('.report button').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })
})

test('Escape closes the question of the undo, and leaves the story where it is', async ({ gallery }) => {
  const { page } = gallery
  await gallery.show('undo-question', LOOK)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[data-view="story"]')).toBeVisible()
})

test('the check of the owner is closed, and the focus is on the screen still', async ({ gallery }) => {
  const { page } = gallery
  await gallery.show('found', LOOK)
  await page.locator('.owner-check-open').click()
  await page.keyboard.press('Escape')
  await expect(page.locator('.owner-check')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('a lost device that the station does not answer for is no dead button: that is said', async ({
  gallery,
}) => {
  const { page } = gallery
  await gallery.show('lost-one-device-ticked', LOOK)
  await page.locator('.hold').hover()
  await page.mouse.down()
  await expect(page.locator('[data-silent="true"]')).toBeVisible({ timeout: 20_000 })
  await page.mouse.up()
  await expect(page.locator('.hold')).toBeEnabled()
})

test('at the lost-device desk nothing is done while an enable call has no clear answer', async ({
  gallery,
}) => {
  const { page } = gallery
  await gallery.show('lost-undo-not-certain', LOOK)
  await expect(page.locator('.stage')).toHaveAttribute('data-family', 'owed')
  await expect(page.locator('.outcome-word')).toHaveText('not certain yet')
})
