import { SERIAL } from './counter.ts'
import { expect, test, type RecyclingCounter } from './recycling-counter.ts'

const ALREADY = '140100081'
const NOBODYS = '140100082'
const SEVERAL = '140100083'
const UNKNOWN = '999999999'
const SECOND = '140100085'
const THIRD = '140100086'

/** A box with one of each: two are ready. */
async function fill(counter: RecyclingCounter): Promise<void> {
  const serials = [SERIAL, ALREADY, NOBODYS, SEVERAL, UNKNOWN, SECOND]
  for (const [index, serial] of serials.entries()) await counter.scanIn(serial, index + 1)
  await counter.stateIs(SERIAL, 'found')
  await counter.stateIs(ALREADY, 'already-disabled')
  await counter.stateIs(NOBODYS, 'not-registered')
  await counter.stateIs(SEVERAL, 'held')
  await counter.stateIs(UNKNOWN, 'not-registered')
  await counter.stateIs(SECOND, 'found')
}

test('a box by scanner and mouse: one scan a device, one hold for all, a summary with each', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.shows('box')
  await expect(page.getByRole('heading', { name: 'Scan the first device' })).toBeVisible()
  await fill(counter)
  expect(counter.actions, 'exactly one scan for a device').toBe(6)
  expect(counter.lookedUp().toSorted(), 'each is looked up once').toEqual(
    [SERIAL, ALREADY, NOBODYS, SEVERAL, UNKNOWN, SECOND].toSorted(),
  )
  await expect(counter.green, 'nothing is green before RSA said Disabled').toHaveCount(0)
  await expect(page.locator('.box-entry'), 'the keys of a scan open no keypad').toHaveCount(0)
  expect(counter.patches()).toHaveLength(0)
  await expect(counter.disableButton).toHaveText('Disable 2 of 6')
  await expect(page.locator('.box-left')).toHaveText(
    '4 left out: 1 already disabled, 2 not registered, 1 needs a decision',
  )

  await test.step('a device that is in the box already says its number, and counts once', async () => {
    await counter.scan(ALREADY)
    await expect(counter.last).toContainText('Already in this box as number 2')
    await expect(page.locator('.box-row[data-number="2"]')).toHaveAttribute('data-repeated', 'true')
    await expect(page.locator('.box-count')).toHaveAttribute('data-count', '6')
    await expect(page.locator('[data-announces="box"]')).toHaveText(
      `${ALREADY}: already in this box as number 2`,
    )
  })

  await test.step('the last scan is taken back in one press', async () => {
    await counter.scanIn(THIRD, 7)
    await counter.stateIs(THIRD, 'found')
    await expect(counter.undoButton).toContainText('7 · 140 100 086')
    await counter.undoButton.click()
    await expect(counter.last).toContainText('Number 7 is taken back')
    await expect(page.locator('.box-count')).toHaveAttribute('data-count', '6')
    await expect(page.locator('.box [role="status"]').filter({ hasText: 'Number 7' })).toHaveCount(1)
    await expect(page.locator(`.box-row[data-serial-of="${THIRD}"]`)).toHaveCount(0)
  })

  await test.step('what needs somebody is gathered, decided, and back in the box', async () => {
    await expect(counter.filter('problems')).toHaveAttribute('data-count', '1')
    await counter.filter('problems').click()
    await expect(page.locator('.box-list .box-row')).toHaveCount(1)
    await page.getByRole('button', { name: `Open number 4, ${SEVERAL}: needs a decision` }).click()
    await counter.shows('held')
    await expect(page.getByRole('button', { name: 'Back to the box' })).toBeVisible()
    await page.getByRole('button', { name: 'Choose this one' }).first().click()
    await counter.shows('box')
    await expect(counter.disableButton).toHaveText('Disable 3 of 6')
  })

  await counter.disable()
  await expect(counter.finishButton).toBeVisible()
  expect(counter.patches()).toHaveLength(3)
  for (const serial of [SERIAL, SEVERAL, SECOND]) await counter.stateIs(serial, 'disabled')
  await expect(counter.row(SERIAL)).toHaveAttribute('data-family', 'done')
  await expect(counter.row(ALREADY)).toHaveAttribute('data-family', 'already')

  await test.step('finished: how many, each device, and the next box', async () => {
    await counter.finishButton.click()
    await expect(page.getByRole('heading', { name: 'Box 1 is finished' })).toBeFocused()
    for (const [group, count] of [
      ['disabled', 3],
      ['already-disabled', 1],
      ['not-registered', 2],
    ] as const) {
      await expect(page.locator(`[data-group="${group}"]`)).toHaveAttribute('data-count', String(count))
    }
    await expect(page.locator('.box-list .box-row')).toHaveCount(6)
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible()
    await page.getByRole('button', { name: 'Next box' }).click()
    await expect(page.getByText('Box 2', { exact: true })).toBeVisible()
    await counter.scanIn(THIRD, 1)
  })
})

test('no key of a scan presses a button, wherever the focus is', async ({ counter }) => {
  const page = await counter.open()
  await counter.scanIn(SERIAL, 1)
  await counter.stateIs(SERIAL, 'found')
  await counter.disableButton.focus()
  await counter.scanIn(SECOND, 2)
  await counter.stateIs(SECOND, 'found')
  await expect(counter.disableButton).toBeFocused()
  await page.keyboard.press('Enter')
  await counter.undoButton.focus()
  await counter.scanIn(THIRD, 3)
  await counter.stateIs(THIRD, 'found')
  await expect(counter.undoButton).toBeFocused()
  await expect(counter.disableButton).toHaveText('Disable 3 of 3')
  expect(counter.patches()).toHaveLength(0)
})

test('by keyboard alone, in German: ticket first, a typed serial, Space held, Enter on what has the focus', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.speak('Deutsch')
  await page.getByLabel('Ticket (freiwillig)').focus()
  await page.keyboard.type('CHG-0419', { delay: 90 })
  // Nothing is pressed to keep it: the scan comes at once.
  await counter.scanIn(SERIAL, 1)
  await expect(page.locator('.box-facts')).toContainText('CHG-0419')
  await expect(page.getByRole('heading', { name: 'Kiste 1' })).toBeFocused()
  await test.step('a label that no scanner reads', async () => {
    for (const digit of SECOND) await page.keyboard.press(digit, { delay: 90 })
    await expect(page.locator('.box-entry')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(counter.last).toHaveAttribute('data-serial-of', SECOND)
    await counter.stateIs(SECOND, 'found')
  })
  await expect(counter.disableButton).toHaveText('2 von 2 sperren')
  await counter.disableButton.focus()
  await page.keyboard.down(' ')
  await expect(counter.disableButton).toBeHidden()
  await page.keyboard.up(' ')
  await expect(counter.finishButton).toHaveText('Kiste abschließen')
  await expect(page.locator('.box-left')).toContainText('2 gesperrt.')
  await expect(page.locator(':focus'), 'the focus is not lost with the button').toHaveCount(1)
  await counter.finishButton.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Kiste 1 ist abgeschlossen' })).toBeFocused()
  expect(counter.patches()).toHaveLength(2)
})

test('by touch alone: the keypad, another reason later, the button held with a finger', async ({
  counter,
}) => {
  const page = await counter.open()
  await page.getByRole('button', { name: 'Type a serial' }).click()
  for (const digit of SERIAL)
    await page.locator('.box-entry').getByRole('button', { name: digit, exact: true }).click()
  await page.getByRole('button', { name: 'Into the box' }).click()
  await expect(counter.last).toHaveAttribute('data-number', '1')
  await page.locator('.box-change[data-side="order"]').click()
  await page.locator('.choice', { hasText: 'Defective' }).click()
  await expect(page.locator('.box-facts')).toContainText('Defective')
  await counter.stateIs(SERIAL, 'found')
  await counter.disable()
  await expect(counter.finishButton).toBeVisible()
  expect(counter.patches()).toHaveLength(1)
})
