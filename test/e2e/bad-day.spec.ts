import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Fault } from '../../electron/training/variants.ts'
import { expect, SERIAL, test } from './counter.ts'

/** So long it goes wrong, in calls: the station would try again by itself within a second. */
const LONG = 10_000

const FAULTS: readonly [Fault, string, string, string][] = [
  ['status-403', 'refused', 'Refused', 'refused'],
  ['status-429', 'queued', 'Not disabled yet', 'disable-deferred'],
  ['status-500', 'unknown', 'Not certain yet', 'disable-unanswered'],
  ['hang-before', 'unknown', 'Not certain yet', 'disable-unanswered'],
]

for (const [fault, state, heading, event] of FAULTS) {
  test(`${fault} on the disable call is ${state}, on the screen and in the journal`, async ({ counter }) => {
    const page = await counter.open()
    counter.simulator.failNext('disable', fault, LONG)
    await counter.scan(SERIAL)
    await counter.shows('found')
    counter.simulator.failNext('lookup', 'status-503', LONG)
    await counter.confirm()
    await counter.stands(state)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Disabled', exact: true })).toBeHidden()
    expect(counter.events()).toContain(event)
    expect(counter.events()).not.toContain('disabled')
    expect(counter.status()).toBe('Enabled')
    // What had no answer is not sent again before a lookup has said how it stands.
    if (state === 'unknown') expect(counter.patches()).toHaveLength(1)
  })
}

test('an unknown outcome is settled by “Check again”, without a second PATCH where RSA did it', async ({
  counter,
}) => {
  const page = await counter.open()
  counter.simulator.failNext('disable', 'reset-after')
  await counter.scan(SERIAL)
  await counter.shows('found')
  counter.simulator.failNext('lookup', 'status-503', LONG)
  await counter.confirm()
  await counter.stands('unknown')
  counter.simulator.plan.forget()
  // The station, which tries by itself, may be quicker.
  await page
    .getByRole('button', { name: 'Check again' })
    .click({ timeout: 5000 })
    .catch(() => undefined)
  await counter.stands('disabled')
  expect(counter.patches()).toHaveLength(1)
})

test('with the network down nothing is sent, and the device waits', async ({ counter }) => {
  const page = await counter.open()
  await counter.simulator.close()
  await counter.scan(SERIAL)
  await counter.stands('parked')
  await expect(page.getByRole('heading', { name: 'Not looked up yet' })).toBeVisible()
  expect(counter.events()).toEqual(['opened', 'lookup-failed'])
  expect(counter.patches()).toHaveLength(0)
})

test('a journal that is locked stops the job before anything is sent', async ({ counter }) => {
  const page = await counter.open()
  await counter.scan(SERIAL)
  await counter.shows('found')
  const other = new DatabaseSync(join(counter.data, 'journal.db'))
  other.exec('BEGIN IMMEDIATE')
  await page.getByRole('button', { name: 'Hold to disable' }).hover()
  await page.mouse.down()
  await expect(page.locator('[data-problem="journal-not-writable"]')).toBeVisible()
  await page.mouse.up()
  expect(counter.patches()).toHaveLength(0)
  other.exec('ROLLBACK')
  other.close()
  await counter.confirm()
  await counter.stands('disabled')
})

test('a damaged journal stops the station with a reason, and is left as it is', async ({ counter }) => {
  const file = join(counter.data, 'journal.db')
  const damaged = 'no database at all, and never was one '.repeat(40)
  writeFileSync(file, damaged)
  const page = await counter.open()
  await counter.shows('stopped')
  await expect(page.getByRole('heading', { name: 'The journal is damaged' })).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(damaged)
  await counter.closeWindow()
  rmSync(file)
})

test('settings that can’t be read stop the station with a reason', async ({ counter }) => {
  writeFileSync(join(counter.data, 'settings.json'), '{ no JSON')
  const page = await counter.open()
  await counter.shows('stopped')
  await expect(page.getByRole('heading', { name: 'own settings are wrong' })).toBeVisible()
})
