import { createHash } from 'node:crypto'
import type { Handlers } from '../../contract/dispatch.ts'
import type { Handover, Receipt, Sheet, WhichSheet } from '../../contract/paper.ts'
import { problem } from '../../contract/problem.ts'
import { failed, succeeded, type Result } from '../../contract/result.ts'
import type { Language } from '../../contract/words.ts'
import type { Entry, Journal } from '../../journal/journal.ts'
import type { PaperSettings, SheetSettings } from '../../settings/paper-settings.ts'
import type { StationFacts } from '../build-snapshot.ts'
import { buildHandover } from './handover.ts'
import { handoverCsv } from './handover-csv.ts'
import type { Printing } from './printing.ts'
import { buildReceipt } from './receipt.ts'

/** What paper is made of. */
export interface PaperDeskParts {
  readonly journal: Journal
  readonly facts: Pick<StationFacts, 'stationName' | 'desk' | 'mode'>
  readonly settings: PaperSettings
  readonly printing: Printing
  /** The language of the page; null follows the operating system. */
  readonly language: () => Language | null
  readonly now: () => Date
}

/** The handlers of paper's commands. */
export type PaperDesk = Pick<Handlers, 'paper.print' | 'paper.save'>

/** Prints and saves sheets. Each that left the station is in the journal, with the digest that is printed on it. */
export function createPaperDesk(parts: PaperDeskParts): PaperDesk {
  const { journal, settings, printing } = parts
  /** Outcomes whose receipt was printed unasked since the station began. */
  const printedUnasked = new Set<string>()

  const build = (what: WhichSheet): Result<Receipt | Handover> => {
    const now = parts.now()
    return what.kind === 'receipt'
      ? buildReceipt(what.intakeId, { ...parts, now, showName: settings.receipt.showName })
      : buildHandover(what.boxId, { ...parts, now })
  }
  const record = (sheet: Sheet, how: Made): Result<unknown> => journal.record(() => [entryOf(sheet, how)])

  return {
    'paper.print': async ({ what, automatic = false }) => {
      const content = build(what)
      if (!content.ok) return content
      const outcome = outcomeOf(content.value)
      if (automatic && printedUnasked.has(outcome)) return succeeded({ end: 'made-before' })
      if (automatic) printedUnasked.add(outcome)
      const { paper, printer } = settingsOf(settings, what)
      const sheet = sheetOf(content.value, paper, parts.language())
      const printed = await printing.print(sheet, printer)
      if (!printed.ok) return printed
      if (printed.value === 'cancelled') return succeeded({ end: 'cancelled' })
      const recorded = record(sheet, 'printed')
      return recorded.ok ? succeeded({ end: 'printed' }) : recorded
    },
    'paper.save': async ({ what, as }) => {
      const content = build(what)
      if (!content.ok) return content
      if (as === 'csv' && content.value.kind === 'receipt') {
        return failed(problem('malformed-request', { command: 'paper.save', fault: 'a receipt has no CSV' }))
      }
      const sheet = sheetOf(content.value, settingsOf(settings, what).paper, parts.language())
      const saved = await printing.save({
        name: `${nameOf(content.value)}.${as}`,
        kind: as,
        make: () => (as === 'csv' ? Promise.resolve(csvOf(sheet)) : printing.toPdf(sheet)),
      })
      if (!saved.ok || saved.value === null) return saved.ok ? succeeded({ place: null }) : saved
      const recorded = record(sheet, as)
      return recorded.ok ? succeeded({ place: saved.value }) : recorded
    },
  }
}

type Made = 'printed' | 'pdf' | 'csv'

/** A content as a sheet: its digest is SHA-256 over its JSON, members in the order in which they were put there. */
export function sheetOf(
  content: Receipt | Handover,
  paper: Sheet['paper'],
  language: Language | null,
): Sheet {
  const digest = createHash('sha256').update(JSON.stringify(content), 'utf8').digest('hex')
  return { content, digest, paper, language }
}

function settingsOf(settings: PaperSettings, what: WhichSheet): SheetSettings {
  return what.kind === 'receipt' ? settings.receipt : settings.handover
}

function outcomeOf(content: Receipt | Handover): string {
  return content.kind === 'receipt' ? `${content.intakeId} ${content.state}` : content.boxId
}

function csvOf({ content }: Sheet): Result<string> {
  return content.kind === 'handover' ? succeeded(handoverCsv(content)) : failed(problem('sheet-no-window'))
}

/** A file's name without its ending: letters, digits and hyphens alone, for any file system. */
function nameOf(content: Receipt | Handover): string {
  if (content.kind === 'receipt') return `receipt-${content.deviceSerial}-${content.madeAt.slice(0, 10)}`
  const name = (content.name ?? `box-${content.ordinal}`).replace(/[^0-9A-Za-z]+/g, '-').replace(/^-|-$/g, '')
  return ['hand-over', name, content.closedAt.slice(0, 10)].filter((part) => part !== '').join('-')
}

function entryOf({ content, digest, paper }: Sheet, how: Made): Entry {
  const { row } = content
  return content.kind === 'receipt'
    ? {
        event: 'receipt-made',
        intakeId: null,
        payload: { receiptOf: content.intakeId, state: content.state, how, size: paper.size, row, digest },
      }
    : {
        event: 'handover-made',
        intakeId: null,
        payload: { boxId: content.boxId, devices: content.devices.length, how, row, digest },
      }
}
