import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Receipt, Sheet } from '../../electron/contract/paper.ts'
import { problem } from '../../electron/contract/problem.ts'
import { failed, succeeded, type Result } from '../../electron/contract/result.ts'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { verifyJournal } from '../../electron/journal/verify-journal.ts'
import { paperFileSchema, paperOf } from '../../electron/settings/paper-settings.ts'
import type { Printing } from '../../electron/station/paper/printing.ts'
import { openBoxKit, PLAIN } from './box-kit.ts'
import { openKit, SERIAL, USER, type Kit, type KitWishes } from './kit.ts'

/** A printer and a disk that keep what they get. */
class FakePrinting implements Printing {
  readonly printed: Sheet[] = []
  readonly saved = new Map<string, Uint8Array | string>()
  /** What becomes of the next print. */
  answer: Result<'printed' | 'cancelled'> = succeeded('printed')
  /** Where the person saves; null where they change their mind. */
  place: string | null = '/somewhere'

  readonly print: Printing['print'] = async (sheet) => {
    this.printed.push(sheet)
    return this.answer
  }
  readonly toPdf: Printing['toPdf'] = async () => succeeded(new Uint8Array([37, 80, 68, 70]))
  readonly save: Printing['save'] = async ({ name, make }) => {
    if (this.place === null) return succeeded(null)
    const made = await make()
    if (!made.ok) return made
    this.saved.set(name, made.value)
    return succeeded(`${this.place}/${name}`)
  }

  receipt(): Receipt {
    const content = this.printed.at(-1)?.content
    if (content?.kind !== 'receipt') throw new Error('no receipt was printed')
    return content
  }
}

let kit: Kit | undefined
afterEach(async () => {
  await kit?.close()
  kit = undefined
})

async function openDesk(paper: object = {}, wishes: KitWishes = {}) {
  const printing = new FakePrinting()
  const opened = await openKit({
    printing,
    paper: paperOf(paperFileSchema.parse(paper), 'returns'),
    ...wishes,
  })
  kit = opened
  return {
    kit: opened,
    printing,
    print: (intakeId: string, automatic = false) =>
      opened.ask('paper.print', { what: { kind: 'receipt', intakeId }, automatic }),
    save: (intakeId: string, as: 'pdf' | 'csv') =>
      opened.ask('paper.save', { what: { kind: 'receipt', intakeId }, as }),
  }
}

interface Row {
  readonly row: number
  readonly event: string
  readonly hash: string
  readonly payload: Readonly<Record<string, unknown>>
}

function journalOf({ folder }: Kit): readonly Row[] {
  const rows: Row[] = []
  exportJournal(folder, 'jsonl', (line) => {
    const { text, hash } = JSON.parse(line) as { text: string; hash: string }
    rows.push({ ...(JSON.parse(text) as Omit<Row, 'hash'>), hash })
  })
  return rows
}

function nameTheUser({ station }: Kit): void {
  station.journal.people.hashOf({ userId: USER, displayName: 'Miriam Castellanos', email: null })
}

const digestOf = (sheet: Sheet | undefined) =>
  createHash('sha256').update(JSON.stringify(sheet?.content), 'utf8').digest('hex')

describe('a receipt', () => {
  it('says how the intake stands by the journal’s last row about it, and the journal has the receipt’s digest', async () => {
    const desk = await openDesk()
    const intakeId = await desk.kit.scanAndLookUp()
    await desk.kit.confirm(intakeId)
    expect(await desk.print(intakeId)).toMatchObject({ ok: true, value: { end: 'printed' } })
    const receipt = desk.printing.receipt()
    expect(receipt).toMatchObject({
      stationName: 'Test',
      deviceSerial: SERIAL,
      state: 'disabled',
      reason: 'returned',
      ticket: 'INC-1',
      operator: 'os:test',
      intakeId,
    })
    const rows = journalOf(desk.kit)
    const told = rows.find(({ row }) => row === receipt.row)
    expect(told).toMatchObject({ event: 'disabled', hash: receipt.hash })
    const [sheet] = desk.printing.printed
    expect(sheet?.digest).toBe(digestOf(sheet))
    expect(rows.at(-1)).toMatchObject({
      event: 'receipt-made',
      payload: {
        receiptOf: intakeId,
        state: 'disabled',
        how: 'printed',
        digest: sheet?.digest,
        row: receipt.row,
      },
    })
    expect(verifyJournal(desk.kit.folder).ok).toBe(true)
  })

  it('never says done while RSA has not: it tells of what is queued, and there is none while it is worked on', async () => {
    const desk = await openDesk()
    const intakeId = await desk.kit.scanAndLookUp()
    expect(await desk.print(intakeId)).toMatchObject({ ok: false, problem: { code: 'sheet-too-early' } })
    desk.kit.simulator.failNext('disable', 'status-429')
    await desk.kit.confirm(intakeId)
    expect(desk.kit.state()).toBe('queued')
    expect(await desk.print(intakeId)).toMatchObject({ ok: true })
    expect(desk.printing.receipt()).toMatchObject({ state: 'queued', problem: { code: 'cloud-busy' } })
    expect(await desk.print('01KAV7MMXK3Q4R5S6T7V8W9XYZ')).toMatchObject({
      ok: false,
      problem: { code: 'unknown-intake' },
    })
  })

  it('names its owner only where the station file lets it, and never by the user id', async () => {
    const shown = await openDesk({ receipt: { showName: true } })
    const intakeId = await shown.kit.scanAndLookUp()
    nameTheUser(shown.kit)
    await shown.kit.confirm(intakeId)
    await shown.print(intakeId)
    expect(shown.printing.receipt().name).toBe('Miriam Castellanos')
    expect(JSON.stringify(shown.printing.printed)).not.toContain(USER)
    await shown.kit.close()
    kit = undefined

    const silent = await openDesk({ receipt: { showName: false } })
    const other = await silent.kit.scanAndLookUp()
    nameTheUser(silent.kit)
    await silent.kit.confirm(other)
    await silent.print(other)
    expect(silent.printing.receipt().name).toBeNull()
  })

  it('is printed unasked once for each outcome, and by hand as often as somebody wants', async () => {
    const desk = await openDesk()
    const intakeId = await desk.kit.scanAndLookUp()
    desk.kit.simulator.failNext('disable', 'status-429')
    await desk.kit.confirm(intakeId)
    expect(await desk.print(intakeId, true)).toMatchObject({ value: { end: 'printed' } })
    expect(await desk.print(intakeId, true)).toMatchObject({ value: { end: 'made-before' } })
    await desk.kit.ask('intake.checkAgain', { intakeId })
    expect(desk.kit.state()).toBe('disabled')
    expect(await desk.print(intakeId, true)).toMatchObject({ value: { end: 'printed' } })
    expect(await desk.print(intakeId)).toMatchObject({ value: { end: 'printed' } })
    expect(desk.printing.printed.map(({ content }) => content.kind === 'receipt' && content.state)).toEqual([
      'queued',
      'disabled',
      'disabled',
    ])
  })

  it('that was not printed or saved is in no journal', async () => {
    const desk = await openDesk()
    const intakeId = await desk.kit.scanAndLookUp()
    await desk.kit.confirm(intakeId)
    desk.printing.answer = succeeded('cancelled')
    expect(await desk.print(intakeId)).toMatchObject({ value: { end: 'cancelled' } })
    desk.printing.answer = failed(problem('printer-failed', { cause: 'no paper' }))
    expect(await desk.print(intakeId)).toMatchObject({ ok: false, problem: { code: 'printer-failed' } })
    desk.printing.place = null
    expect(await desk.save(intakeId, 'pdf')).toMatchObject({ ok: true, value: { place: null } })
    expect(await desk.save(intakeId, 'csv')).toMatchObject({ ok: false })
    expect(journalOf(desk.kit).filter(({ event }) => event === 'receipt-made')).toEqual([])
  })

  it('can’t be printed at a station without a window', async () => {
    kit = await openKit()
    const intakeId = await kit.scanAndLookUp()
    await kit.confirm(intakeId)
    expect(await kit.ask('paper.print', { what: { kind: 'receipt', intakeId } })).toMatchObject({
      ok: false,
      problem: { code: 'sheet-no-window' },
    })
  })
})

describe('a hand-over sheet', () => {
  it('lists a finished box with each device as it stands now, under the journal’s head', async () => {
    const printing = new FakePrinting()
    const desk = await openBoxKit({ printing })
    kit = desk.kit
    const [a, b] = PLAIN
    await desk.scan(a, b, '999999999')
    await desk.lookUpAll()
    const { boxId } = desk.box()
    const what = { kind: 'handover', boxId }
    expect(await desk.ask('paper.print', { what })).toMatchObject({ problem: { code: 'sheet-too-early' } })
    await desk.done('box.disable')
    await desk.runOver()
    await desk.done('box.finish')
    const head = desk.kit.station.journal.head()
    expect(await desk.done('paper.print', { what })).toEqual({ end: 'printed' })
    expect(printing.printed[0]?.content).toMatchObject({
      kind: 'handover',
      row: head.row,
      hash: head.head,
      ordinal: 1,
      counts: [
        { state: 'disabled', count: 2 },
        { state: 'not-registered', count: 1 },
      ],
      devices: [
        { number: 1, deviceSerial: a, state: 'disabled' },
        { number: 2, deviceSerial: b, state: 'disabled' },
        { number: 3, deviceSerial: '999999999', state: 'not-registered' },
      ],
    })
    await desk.done('paper.save', { what, as: 'csv' })
    const [[name, csv] = ['', '']] = printing.saved
    expect(name).toMatch(/^hand-over-box-1-\d{4}-\d\d-\d\d\.csv$/)
    expect(String(csv).trimEnd().split('\n')).toHaveLength(4)
    expect(journalOf(desk.kit).filter(({ event }) => event === 'handover-made')).toMatchObject([
      { payload: { boxId, devices: 3, how: 'printed' } },
      { payload: { boxId, devices: 3, how: 'csv' } },
    ])
  })

  it('of a box that never was is a problem', async () => {
    const desk = await openBoxKit({ printing: new FakePrinting() })
    kit = desk.kit
    const what = { kind: 'handover', boxId: '01KAV7MMXK3Q4R5S6T7V8W9XYZ' }
    expect(await desk.ask('paper.print', { what })).toMatchObject({ problem: { code: 'box-unknown' } })
  })
})
