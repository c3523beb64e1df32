import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REREAD_MS, SETTLE_MS } from '../../electron/contract/scan-policy.ts'
import { ENTER_GUARD_MS } from '../../renderer/app/wedge/reader.ts'
import { Counter, expect, SERIAL, testWith, USER } from './counter.ts'

/** A returns counter that wants tickets and may disable FIDO, with a user who has more than this device. */
class ReturnsCounter extends Counter {
  /** What a person did since Ready: each scan, each touch (a hold is one), each press of Enter, each typed text. */
  readonly steps: string[] = []

  setUp(members: object): void {
    const place = join(this.folder, 'station.json')
    const station = JSON.parse(readFileSync(place, 'utf8')) as object
    writeFileSync(place, JSON.stringify({ ...station, ...members }))
  }

  cloudMembers(): object {
    const station = JSON.parse(readFileSync(join(this.folder, 'station.json'), 'utf8')) as { cloud: object }
    return station.cloud
  }

  async step(what: string, deed: () => Promise<void>): Promise<void> {
    this.steps.push(what)
    await deed()
  }

  /** The same device once more: the hand must have moved, or the scanner just read it again. */
  async scanAgain(serial = SERIAL): Promise<void> {
    await this.page.waitForTimeout(REREAD_PAUSE)
    await this.scan(serial)
  }

  /** Holds the button that is for holding until the screen has taken it. */
  async hold(name: string, until: string): Promise<void> {
    const button = this.page.locator('.hold')
    await expect(button).toHaveText(name)
    await button.hover()
    await this.page.mouse.down()
    await expect(this.page.locator(until)).toBeVisible()
    await this.page.mouse.up()
  }

  /** Enter, not right behind a key: that could be the end of a scan. */
  async enter(): Promise<void> {
    await this.page.waitForTimeout(ENTER_PAUSE)
    await this.page.keyboard.press('Enter')
  }

  async speak(language: 'English' | 'Deutsch'): Promise<void> {
    await this.page.getByRole('button', { name: /^Display|^Anzeige/ }).click()
    await this.page.getByRole('button', { name: language }).click()
    await this.page.keyboard.press('Escape')
  }
}

/** A standing scanner reads a device that lies there again at once; so long after, it is a person's decision. */
const REREAD_PAUSE = REREAD_MS + 200
/** So long after the last key, and after the screen appeared, Enter is a person's. */
const ENTER_PAUSE = Math.max(ENTER_GUARD_MS, SETTLE_MS) + 200
const TICKETS = { pattern: 'INC-[0-9]{1,8}', required: true, example: 'INC-20731' }

const test = testWith((simulator) => {
  for (const record of simulator.devices.get('140100086') ?? []) record.userId = USER
  return new ReturnsCounter(simulator)
})

test('with a scanner alone a return takes two scans and no touch, and the next device goes straight on', async ({
  counter,
}) => {
  const page = await counter.open()
  for (const serial of [SERIAL, '140100089']) {
    counter.steps.length = 0
    await counter.step('scan', () => counter.scan(serial))
    await counter.shows('found')
    await expect(page.locator(`main [data-serial="${serial}"]`).first()).toBeVisible()
    // The Enter of the scan pressed nothing, and nothing is green before RSA has answered.
    await expect(page.locator('main[data-family="done"]')).toBeHidden()
    await counter.step('scan', () => counter.scanAgain(serial))
    await counter.stands('disabled')
    expect(counter.steps).toEqual(['scan', 'scan'])
  }
  expect(counter.patches()).toHaveLength(2)
  expect(counter.events().filter((event) => event === 'disabled')).toHaveLength(2)
  await expect(page.locator('main[data-screen="ready"]')).toBeVisible({ timeout: 30_000 })
})

test('by touch a scanned device takes one hold, with reason and condition three touches, in German', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.speak('Deutsch')
  await counter.scan(SERIAL)
  await counter.shows('found')
  await expect(page.locator('[data-holdings="known"]')).toContainText('140\u00a0100\u00a0086')
  const touch = (name: string) =>
    counter.step(name, () => page.locator('.found label.choice', { hasText: name }).click())
  await touch('Defekt')
  await touch('Beschädigt')
  await counter.step('hold', () => counter.hold('Zum Sperren halten', 'main[data-state="disabled"]'))
  await expect(page.getByRole('heading', { name: 'Gesperrt', exact: true })).toBeVisible()
  await expect(page.locator('.outcome-facts')).toContainText('Zustand: Beschädigt')
  // Ready comes by itself, so that from Ready to the outcome it is three touches, and one where nothing is chosen.
  expect(counter.steps.length).toBeLessThanOrEqual(4)
  expect(counter.events()).toEqual(['opened', 'looked-up', 'disable-requested', 'disable-sent', 'disabled'])
})

test('by keyboard alone: a ticket as it must look, told also by scan and Enter, then the FIDO credential', async ({
  counter,
}) => {
  counter.setUp({ ticket: TICKETS, allow: { fido: true } })
  const page = await counter.open()
  await page.keyboard.type(SERIAL, { delay: 250 })
  await page.keyboard.press('Enter')
  await counter.shows('found')
  const field = page.getByLabel('Ticket, like INC-20731')
  await counter.scanAgain()
  await expect(page.locator('.found-refusal')).toContainText('the ticket is missing')
  await expect(field.or(page.locator('[data-fault="missing"] input')).first()).not.toBeFocused()
  await counter.enter()
  await expect(page.locator('[data-fault="missing"] input')).toBeFocused()
  await page.keyboard.type('20731', { delay: 250 })
  await counter.enter()
  await expect(page.locator('.found-refusal')).toContainText('must look like INC-20731')
  expect(counter.patches()).toHaveLength(0)
  await page.keyboard.press('Home')
  await page.keyboard.type('INC-', { delay: 250 })
  await counter.enter()
  await counter.stands('disabled')

  const fido = page.getByRole('button', { name: 'Hold: disable FIDO too' })
  await fido.focus()
  // Enter alone is no hold.
  await page.keyboard.press('Enter')
  expect(counter.patches()).toHaveLength(1)
  await page.keyboard.down('Space')
  await expect(page.locator('[data-fido="disabled"]')).toBeVisible()
  await page.keyboard.up('Space')
  expect(counter.simulator.users.get(USER)?.fido[0]?.status).toBe('Disabled')
  expect(counter.events().slice(-2)).toEqual(['fido-requested', 'fido-disabled'])
})

test('an address that is somebody else’s is shown loudly, and nothing confirms before a person has chosen', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  const other = [...counter.simulator.users.values()].find(({ details }) => details.id !== USER)
  await page.getByRole('button', { name: 'Check the owner' }).click()
  await page.keyboard.type(other?.details.emailAddress ?? '', { delay: 60 })
  await counter.enter()
  await expect(page.locator('.mismatch')).toBeVisible()
  await counter.scanAgain()
  await expect(page.locator('.found-refusal')).toBeVisible()
  await page.locator('h1').focus()
  await counter.enter()
  await counter.shows('found')
  expect(counter.patches()).toHaveLength(0)
  await page.getByRole('button', { name: 'Go on all the same' }).click()
  await expect(page.locator('[data-owner="accepted"]')).toBeVisible()
  await counter.confirm()
  await counter.stands('disabled')
  expect(counter.events()).toEqual(expect.arrayContaining(['owner-checked', 'owner-accepted', 'disabled']))
})

test('what can’t be asked beside stands in nobody’s way, and a FIDO call without an answer is not shown as done', async ({
  counter,
}) => {
  counter.setUp({ allow: { fido: true } })
  const page = await counter.open()
  counter.simulator.failNext('list-authenticators', 'status-500')
  await counter.scan(SERIAL)
  await expect(page.locator('[data-holdings="unknown"]')).toBeVisible()
  await expect(page.locator('[data-problem]')).toBeHidden()
  counter.simulator.failNext('disable-fido', 'reset-after')
  await counter.confirm()
  await counter.stands('disabled')
  await counter.hold('Hold: disable FIDO too', '[data-fido="unanswered"]')
  await expect(page.locator('[data-fido="disabled"]')).toBeHidden()
  await counter.hold('Hold: ask about FIDO again', '[data-fido="disabled"]')
  expect(counter.patches()).toHaveLength(2)
})

test('a confirmation that the station does not answer is said, and the button is not dead', async ({
  counter,
}) => {
  const page = await counter.open()
  await counter.electronApp.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('command:intake.disable')
    ipcMain.handle('command:intake.disable', () => new Promise(() => undefined))
  })
  await counter.scan(SERIAL)
  await counter.shows('found')
  const button = page.locator('.hold')
  await button.hover()
  await page.mouse.down()
  await expect(page.locator('[data-silent="true"]')).toBeVisible()
  await page.mouse.up()
  await expect(page.getByRole('button', { name: 'Load the screen again' })).toBeVisible()
  expect(counter.patches()).toHaveLength(0)
})

test('a spinner without end is none: after its time the screen says so, and its way out loses nothing', async ({
  counter,
}) => {
  counter.setUp({ cloud: { ...counter.cloudMembers(), timeoutMs: 120_000 } })
  const page = await counter.open()
  await page.clock.install()
  counter.simulator.failNext('disable', 'hang-before')
  await counter.scan(SERIAL)
  await counter.confirm()
  await counter.shows('working')
  await expect(page.locator('.working-ring[data-turns="true"]')).toBeVisible()
  await page.clock.fastForward(91_000)
  await expect(page.locator('[data-silent="true"]')).toBeVisible()
  await expect(page.locator('.working-ring')).toBeHidden()
  await page.getByRole('button', { name: 'Load the screen again' }).click()
  await counter.stands('sending')
  await expect(page.locator(`main [data-serial="${SERIAL}"]`).first()).toBeVisible()
  expect(counter.patches()).toHaveLength(1)
})
