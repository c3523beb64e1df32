import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { JOURNAL_EVENTS, type JournalEventName } from '../../electron/contract/journal-events.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { trainingFolder } from '../../electron/settings/data-folder.ts'
import { startSimulator } from '../../electron/training/simulator.ts'
import { Counter, expect, SERIAL, USER } from '../e2e/counter.ts'
import { Account } from './account.ts'
import { readJournal, type JournalRow } from './journal-rows.ts'
import { watchCloud, type CloudWatch } from './watch-cloud.ts'

/**
 * Plays one whole intake in a window, on the real bundles, in training. Says what happened, leaves pictures in
 * `DS100_DEMO_FOLDER`, and ends with 0 only when all of it was seen.
 */
const PICTURES = process.env['DS100_DEMO_FOLDER'] ?? resolve(import.meta.dirname, '../../demo')
const REASON = { word: 'Left company', reason: 'left-company' }
const TICKET = 'HD-4711'
const WHOLE: readonly JournalEventName[] = [
  'opened',
  'looked-up',
  'disable-requested',
  'disable-sent',
  'disabled',
]

const account = new Account()
// A station in training brings a cloud of its own; the counter's stays unused.
const counter = new Counter(await startSimulator({ devices: 1 }))
const journal = trainingFolder(counter.data)
try {
  preparePictures()
  writeFileSync(
    join(counter.folder, 'station.json'),
    JSON.stringify({ mode: 'training', desk: 'returns', stationName: 'Demo counter' }),
  )
  await playIntake()
} catch (error) {
  account.miss(`the next step, because: ${plain(error)}`)
  await takePicture('where-it-stopped').catch(() => undefined)
} finally {
  await counter.closeWindow()
}
checkJournal()
await counter.close()

if (account.missing.length === 0) {
  account.tell(`\nDEMO OK: all of this was seen. The pictures are in ${PICTURES}`)
} else {
  console.error(`\nDEMO FAILED: ${account.missing.length} missing:`)
  for (const what of account.missing) console.error(`- ${what}`)
  process.exitCode = 1
}

async function playIntake(): Promise<void> {
  const page = await counter.open()
  const cloud = await watchCloud(counter.electronApp)
  await counter.shows('ready')
  await expect(page.getByText('TRAINING · nothing here reaches RSA')).toBeVisible()
  account.tell('The window shows Ready, and its banner says: TRAINING, nothing here reaches RSA.')
  account.tell(`Its status line says: ${await statusLine()}.`)
  await takePicture('1-ready')

  await counter.scan(SERIAL)
  account.tell(`\nScanned ${SERIAL}, as a scanner in keyboard mode does it: the digits, then Enter.`)
  await counter.shows('found')
  await expect(page.locator(`main [data-serial="${SERIAL}"]`).first()).toBeVisible()
  await expect(page.getByText(USER)).toBeVisible()
  account.tell(`Device found: the screen says that it is assigned to the user ${USER}.`)
  const asked = await cloud.requests()
  account.check(
    asked.some(({ path }) => path.endsWith('/lookup')) &&
      asked.every(({ method, path }) => method === 'GET' || path.endsWith('/lookup')),
    'So far the cloud has been asked, and nothing was changed.',
    describe(asked),
  )

  await page.locator('.choice', { hasText: REASON.word }).click()
  await page.getByRole('textbox', { name: /^Ticket/ }).fill(TICKET)
  await expect(page.getByRole('radio', { name: REASON.word })).toBeChecked()
  account.tell(`\nThe operator picked the reason “${REASON.word}” and wrote the ticket ${TICKET}.`)
  await takePicture('2-device-found')

  await counter.confirm()
  account.tell('The operator held the button until it had filled.')
  await seeWaiting(cloud)
  await counter.stands('disabled')
  await expect(page.getByRole('heading', { name: 'Disabled', exact: true })).toBeVisible()
  account.tell('The answer was let through, and now the screen says “Disabled”.')
  await takePicture('4-outcome')
  checkPatch((await cloud.requests()).filter(({ method }) => method === 'PATCH'))

  await page.getByRole('button', { name: 'Next device' }).click()
  await counter.shows('ready')
  await expect(page.locator(`.rail [data-serial="${SERIAL}"]`)).toBeVisible()
  account.tell(`\nReady for the next device. The status line says: ${await statusLine()}.`)
  await expect(page.locator('footer')).toContainText('Nothing owed')
  await takePicture('5-ready-again')
}

/** The cloud's answer is kept on its way for as long as the picture takes: here nothing may look done. */
async function seeWaiting(cloud: CloudWatch): Promise<void> {
  await counter.shows('working')
  await expect.poll(async () => describe(await cloud.requests())).toContain('PATCH')
  const events = readJournal(journal).map(({ event }) => event)
  await takePicture('3-working')
  const done = await counter.page.getByRole('heading', { name: 'Disabled', exact: true }).isVisible()
  account.check(
    !done && events.at(-1) === 'disable-sent',
    'Working: while the answer is kept on its way the journal says “disable-sent”, and the screen does not say done.',
    `the journal says ${String(events.at(-1))}${done ? ', and the screen says Disabled' : ''}`,
  )
  await cloud.release()
}

function checkPatch(patches: Awaited<ReturnType<CloudWatch['requests']>>): void {
  const wanted = JSON.stringify({ deviceSerialNumber: SERIAL, userId: USER })
  const [patch] = patches
  account.check(
    patches.length === 1 && patch?.body === wanted && patch.status === 200,
    `The simulator saw one PATCH: ${describe(patches)}`,
    `it should have been one with ${wanted}, answered with 200`,
  )
}

function checkJournal(): void {
  let rows: readonly JournalRow[]
  try {
    rows = readJournal(journal)
  } catch (error) {
    account.miss(`the journal: ${plain(error)}`)
    return
  }
  const intakeId = rows.find(({ event }) => event === 'opened')?.intakeId
  const story = rows.filter((row) => row.intakeId !== null)
  account.tell(`\nThe journal’s rows of intake ${String(intakeId)}:`)
  for (const { row, at, event, operator } of story) {
    const says = JOURNAL_EVENTS[event as JournalEventName].says
    account.tell(`  #${row}  ${at}  ${operator}  ${event.padEnd(17)}  ${says}`)
  }
  account.check(
    story.map(({ event }) => event).join() === WHOLE.join() &&
      story.every((row) => row.intakeId === intakeId),
    'That is one whole intake, in its order.',
    story.map(({ event }) => event).join(', '),
  )
  const confirmed = story.find(({ event }) => event === 'disable-requested')?.payload
  account.check(
    confirmed?.['reason'] === REASON.reason && confirmed['ticket'] === TICKET,
    `It has the reason (${REASON.reason}) and the ticket (${TICKET}).`,
    JSON.stringify(confirmed),
  )
  account.check(
    rows.length > 0 && !rows.some(({ text }) => text.includes(USER)),
    'It names the user only by a keyed hash.',
  )
  const verdict = verifyJournal(journal)
  account.check(
    verdict.ok && verdict.value.rows === rows.length,
    `The journal verifies: ${rows.length} rows, each chained to the one before by its hash.`,
    verdict.ok ? `${verdict.value.rows} rows` : verdict.problem.detail,
  )
}

async function statusLine(): Promise<string> {
  const parts = await counter.page
    .locator('footer .status')
    .evaluateAll((all) =>
      all.map(({ childNodes }) => [...childNodes].map(({ textContent }) => textContent?.trim() ?? '')),
    )
  return parts.map((words) => words.filter(Boolean).join(' ')).join(', ')
}

/** Only what this run saw may lie there afterwards. */
function preparePictures(): void {
  mkdirSync(PICTURES, { recursive: true })
  const names = ['1-ready', '2-device-found', '3-working', '4-outcome', '5-ready-again', 'where-it-stopped']
  for (const name of names) rmSync(join(PICTURES, `${name}.png`), { force: true })
}

async function takePicture(name: string): Promise<void> {
  await counter.page.screenshot({ path: join(PICTURES, `${name}.png`) })
  account.tell(`  [${name}.png]`)
}

function describe(requests: Awaited<ReturnType<CloudWatch['requests']>>): string {
  return requests
    .map(({ method, path, body, status }) => `${method} ${path} ${body} -> ${status ?? 'no answer'}`)
    .join('; ')
}

function plain(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
  return text.split('Call log:')[0]?.replace(/\s+/g, ' ').trim() ?? text
}
