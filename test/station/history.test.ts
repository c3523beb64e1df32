import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  ExportProgress,
  HistoryIntake,
  HistoryPage,
  HistoryReport,
} from '../../electron/contract/history.ts'
import { dayOf } from '../../electron/contract/history-days.ts'
import { ALL_HISTORY } from '../../electron/contract/history-names.ts'
import type { CommandName } from '../../electron/contract/names.ts'
import type { Result } from '../../electron/contract/result.ts'
import { openKit, SERIAL, USER, type Kit } from './kit.ts'

let kit: Kit
/** Where the person at the window says that a list shall go; null says nothing. */
let place: string | null = null

beforeEach(async () => {
  kit = await openKit({ choosePlace: () => Promise.resolve(place) })
})
afterEach(async () => {
  await kit.close()
})

async function ask<T>(name: CommandName, request: unknown): Promise<T> {
  const result = (await kit.ask(name, request)) as Result<T>
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail}`)
  return result.value
}

const search = (change: Partial<typeof ALL_HISTORY> = {}) =>
  ask<HistoryPage>('history.search', { query: { ...ALL_HISTORY, ...change }, after: null })

/** Takes one device in to its end, and a second one so far that its owner is known. */
async function takeTwoIn(): Promise<void> {
  await kit.confirm(await kit.scanAndLookUp())
  await kit.scanAndLookUp('140100085')
}

describe('the history', () => {
  it('has nothing before anything was taken in, and each device from its scan on', async () => {
    expect(await search()).toMatchObject({ lines: [], found: { count: 0, more: false }, next: null })
    await takeTwoIn()
    const { lines, operators } = await search()
    expect(lines.map(({ deviceSerial, state }) => [deviceSerial, state])).toEqual([
      ['140100085', 'found'],
      [SERIAL, 'disabled'],
    ])
    expect(operators).toEqual(['os:test'])
  })

  it('finds a device by its serial’s end, its ticket, its user and its row, on this day', async () => {
    await takeTwoIn()
    const today = dayOf(new Date())
    for (const text of ['0080', '140 100 080', 'inc-', USER, '#2']) {
      const { lines } = await search({ text, from: today, to: today })
      expect(lines.map(({ deviceSerial }) => deviceSerial)).toEqual([SERIAL])
    }
    expect((await search({ to: '2020-01-01' })).lines).toEqual([])
    const backwards = await kit.ask('history.search', {
      query: { ...ALL_HISTORY, from: '2026-02-02', to: '2026-02-01' },
      after: null,
    })
    expect(backwards).toMatchObject({ ok: false, problem: { code: 'history-days' } })
  })

  it('tells an intake’s whole story: every row with its operator, why, and its number', async () => {
    await takeTwoIn()
    const [, line] = (await search()).lines
    const told = await ask<HistoryIntake>('history.intake', { intakeId: line?.intakeId })
    expect(told.telling.map(({ event }) => event)).toEqual(
      kit.station.journal.story(told.intake.intakeId).map(({ event }) => event),
    )
    const rows = told.telling.map(({ row }) => row)
    expect(rows).toEqual(rows.toSorted((one, other) => one - other))
    expect(new Set(told.telling.map(({ operator }) => operator))).toEqual(new Set(['os:test']))
    expect(told.intake).toMatchObject({ reason: 'returned', ticket: 'INC-1', state: 'disabled' })
    expect(told.person).toMatchObject({ known: 'yes', user: { userId: USER } })
  })

  it('finds a forgotten person no more, and says of the device that its person was forgotten', async () => {
    await takeTwoIn()
    kit.station.journal.people.forget(USER)
    expect((await search({ text: USER })).lines).toEqual([])
    const [line] = (await search({ text: SERIAL })).lines
    expect(line?.person).toEqual({ known: 'forgotten' })
    const told = await ask<HistoryIntake>('history.intake', { intakeId: line?.intakeId })
    expect(told.person).toEqual({ known: 'forgotten' })
    expect(JSON.stringify(told)).not.toContain(USER)
  })

  it('makes the picture of a day', async () => {
    await takeTwoIn()
    const today = dayOf(new Date())
    const report = await ask<HistoryReport>('history.report', { from: today, to: today })
    expect(report.total).toBe(2)
    expect(report.states).toContainEqual({ state: 'disabled', count: 1 })
    expect(report.reasons).toContainEqual({ reason: 'returned', count: 1 })
    expect(report.times.count).toBe(1)
    expect(report.days).toMatchObject([{ day: today }])
    expect(await kit.ask('history.report', { from: '2020-01-01', to: '2026-01-01' })).toMatchObject({
      ok: false,
      problem: { code: 'history-days' },
    })
  })
})

describe('a list that is saved', () => {
  it('is a whole CSV file for this account alone, and names people as the journal’s side table has them', async () => {
    await takeTwoIn()
    place = join(kit.folder, 'list.csv')
    expect(await ask('history.export', { query: ALL_HISTORY })).toEqual({ chosen: true })
    expect(existsSync(place)).toBe(false)
    expect(await ask<ExportProgress>('history.exportNext', {})).toEqual({ written: 2, total: 2, done: true })
    const [head, first, second] = readFileSync(place, 'utf8').split('\n')
    expect(head).toMatch(/^\u{feff}openedAt,deviceSerialNumber,outcome,/u)
    expect(first).toContain(',140100085,found,')
    expect(second).toContain(`,${SERIAL},disabled,`)
    expect(second).toContain(`,returned,INC-1,os:test,${USER},`)
    expect(await kit.ask('history.exportNext', {})).toMatchObject({
      ok: false,
      problem: { code: 'export-not-under-way' },
    })
  })

  it('leaves nothing where it is given up, where nobody chose a place, or where it can’t be written', async () => {
    await takeTwoIn()
    const before = readdirSync(kit.folder).toSorted()
    place = null
    expect(await ask('history.export', { query: ALL_HISTORY })).toEqual({ chosen: false })
    place = join(kit.folder, 'list.csv')
    await ask('history.export', { query: ALL_HISTORY })
    await ask('history.exportCancel', {})
    place = join(kit.folder, 'no-such-folder', 'list.csv')
    expect(await kit.ask('history.export', { query: ALL_HISTORY })).toMatchObject({
      ok: false,
      problem: { code: 'export-not-written', values: { name: 'list.csv', cause: 'ENOENT' } },
    })
    const after = readdirSync(kit.folder).toSorted()
    expect(after).toEqual(before)
  })
})
