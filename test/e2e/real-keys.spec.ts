import { SERIAL, type Counter } from './counter.ts'
import {
  atCounter,
  expect,
  HAS_REAL_KEYS,
  opened,
  openScreen,
  setLayout,
  test,
  tickets,
} from './real-keys.ts'

if (!HAS_REAL_KEYS) console.warn('REAL KEYS ARE NOT TESTED HERE: they need X11 and xdotool.')
test.skip(!HAS_REAL_KEYS, 'real key events need X11 and xdotool')

let closeScreen = (): void => undefined
test.beforeAll(async () => {
  closeScreen = await openScreen()
})
test.afterAll(() => closeScreen())

/** Serials that RSA does not know: their outcome makes room for the next scan. */
const serialsFrom = (first: number) => () => String(first++)

/** Two short pauses and a long one, each a little different: nobody's hand is more even than that. */
const unhurried = (index: number) => [140, 230, 105, 190, 85, 245, 120][index % 7] ?? 100
const quick = (index: number) => [80, 130, 95, 175, 85, 120, 160][index % 7] ?? 100

async function shownAsNotRegistered(counter: Counter, serial: string): Promise<void> {
  await expect(
    counter.page.locator(`main[data-state="not-registered"] [data-serial="${serial}"]`).first(),
  ).toBeVisible()
}

for (const pace of [5, 10, 30, 80, 120]) {
  test(
    `${pace} ms a key: each scan lands once, with Enter, with Tab, with an AIM identifier`,
    atCounter(async (counter, keyboard) => {
      const next = serialsFrom(999_000_100)
      const wanted: string[] = []
      for (const frame of ['#\n', '#\t', ']C0#\n', ']C0#\t']) {
        const serial = next()
        wanted.push(`wedge ${serial}`)
        await keyboard.scan(frame.replace('#', serial), pace)
        await shownAsNotRegistered(counter, serial)
      }
      expect(opened(counter)).toEqual(wanted)
    }),
  )

  test(
    `${pace} ms a key: a scan into the ticket field lands, and the field keeps its ticket`,
    atCounter(async (counter, keyboard) => {
      await keyboard.scan(`${SERIAL}\n`, pace)
      await counter.shows('found')
      const ticket = counter.page.getByRole('textbox')
      await ticket.click()
      await keyboard.type('INC 7', unhurried)
      await ticket.evaluate((field: HTMLInputElement) => field.setSelectionRange(1, 3))
      // Another device: the field has its text and its selection back, whatever becomes of the scan.
      await keyboard.scan('140100089\n', pace)
      await expect(counter.page.locator('[data-problem="device-in-hand"]')).toBeVisible()
      await expect(ticket).toHaveValue('INC 7')
      expect(
        await ticket.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd]),
      ).toEqual([1, 3])
      expect(opened(counter)).toEqual([`wedge ${SERIAL}`])
      // The device itself once more: that confirms, with the ticket as it was.
      await keyboard.scan(`${SERIAL}\t`, pace)
      await counter.stands('disabled')
      expect(opened(counter)).toEqual([`wedge ${SERIAL}`])
      expect(tickets(counter)).toEqual(['INC 7'])
      expect(counter.patches()).toHaveLength(1)
    }),
  )
}

for (const [name, pauses] of [
  ['an unhurried person', unhurried],
  ['a quick person', quick],
] as const) {
  test(
    `${name} who types a serial is a person, on the keypad and in the ticket field`,
    atCounter(async (counter, keyboard) => {
      await keyboard.type(`${SERIAL}\n`, pauses)
      await counter.shows('found')
      expect(opened(counter)).toEqual([`typed ${SERIAL}`])
      // On the page, where a scan of the same device would confirm.
      await keyboard.type(`${SERIAL}\n`, pauses)
      const ticket = counter.page.getByRole('textbox')
      await ticket.click()
      await keyboard.type('140100089\n', pauses)
      await expect(ticket).toHaveValue('140100089')
      await keyboard.type(' 014010008031\t', pauses)
      await expect(ticket).toHaveValue('140100089 014010008031')
      await counter.shows('found')
      await expect(counter.page.locator('[data-problem]')).toHaveCount(0)
      expect(counter.events()).toEqual(['opened', 'looked-up'])
    }),
  )
}

for (const layout of ['de', 'fr'] as const) {
  test(
    `a scanner’s US keys read the same under the keyboard layout ${layout}`,
    atCounter(async (counter, keyboard) => {
      await setLayout(layout)
      const next = serialsFrom(999_000_200)
      const wanted: string[] = []
      for (const pace of [10, 80]) {
        for (const frame of ['#\n', ']C0#\n', ']Y1#\t']) {
          const serial = next()
          wanted.push(`wedge ${serial}`)
          await keyboard.scan(frame.replace('#', serial), pace)
          await shownAsNotRegistered(counter, serial)
        }
      }
      expect(opened(counter)).toEqual(wanted)
      await keyboard.scan(`${SERIAL}\n`, 80)
      await counter.shows('found')
      const ticket = counter.page.getByRole('textbox')
      await ticket.click()
      await keyboard.scan('140100089\n', 80)
      await expect(counter.page.locator('[data-problem="device-in-hand"]')).toBeVisible()
      await expect(ticket).toHaveValue('')
    }),
  )
}

test(
  'Caps Lock changes nothing',
  atCounter(async (counter, keyboard) => {
    await keyboard.capsLock()
    try {
      await keyboard.scan('999000301\n', 10)
      await shownAsNotRegistered(counter, '999000301')
      await keyboard.scan(']C0999000302\n', 10)
      await shownAsNotRegistered(counter, '999000302')
    } finally {
      await keyboard.capsLock()
    }
    expect(opened(counter)).toEqual(['wedge 999000301', 'wedge 999000302'])
  }),
)

test(
  'a scan presses no button: not with its suffix, and not with a space in its code',
  atCounter(async (counter, keyboard) => {
    await keyboard.scan(`${SERIAL}\n`, 10)
    await counter.shows('found')
    const cancel = counter.page.getByRole('button', { name: 'Not this' })
    await cancel.focus()
    for (const code of ['140100089\n', '140100089\t', 'AB 12 3456\n', 'AB 12 3456\t']) {
      await keyboard.scan(code, 10)
      await expect(counter.page.locator('[data-problem]')).not.toHaveCount(0)
      await expect(cancel).toBeFocused()
    }
    expect(counter.events()).toEqual(['opened', 'looked-up'])
  }),
)

test(
  'a quick scan without a suffix lands by its silence',
  atCounter(async (counter, keyboard) => {
    await keyboard.scan('999000401', 10)
    await shownAsNotRegistered(counter, '999000401')
    await keyboard.scan('999000402', 10)
    await shownAsNotRegistered(counter, '999000402')
    expect(opened(counter)).toEqual(['wedge 999000401', 'wedge 999000402'])
  }),
)

test(
  'what a person typed on the keypad is still there after a scan that was refused',
  atCounter(async (counter, keyboard) => {
    const cells = counter.page.getByTestId('cells')
    await keyboard.type('140', unhurried)
    await expect(cells).toHaveText('140')
    await keyboard.scan('014010008031\n', 80)
    await expect(counter.page.locator('[data-problem="label-token-serial"]')).toBeVisible()
    await expect(cells).toHaveText('140')
    await keyboard.type('100080\n', unhurried)
    await counter.shows('found')
    expect(opened(counter)).toEqual([`typed ${SERIAL}`])
  }),
)

test(
  'a slow scanner without a suffix is learnt, and then lands by its silence, in the ticket field too',
  atCounter(async (counter, keyboard) => {
    const { page } = counter
    await page.getByRole('contentinfo').getByRole('button', { name: /scann/i }).click()
    await page.getByRole('button', { name: 'Start learning' }).click()
    for (const run of ['1', '2', '3']) {
      await keyboard.scan(`~${SERIAL}`, 100)
      await expect(page.locator('.learning')).toHaveAttribute('data-runs', run)
    }
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: 'Close', exact: true }).click()
    await counter.shows('ready')
    expect(counter.events()).toEqual([])
    await keyboard.scan(`~${SERIAL}`, 100)
    await counter.shows('found')
    const ticket = page.getByRole('textbox')
    await ticket.click()
    await keyboard.type('INC 7', unhurried)
    await keyboard.scan(`~${SERIAL}`, 100)
    await counter.stands('disabled')
    expect(opened(counter)).toEqual([`wedge ${SERIAL}`])
    expect(tickets(counter)).toEqual(['INC 7'])
  }),
)
