import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SimulatedCall } from '../../electron/training/api.ts'
import { isFault } from '../../electron/training/plan.ts'
import type { Fault } from '../../electron/training/variants.ts'

/** What can go wrong with a call: a fault of the simulator, nobody there, or two clocks that differ. */
export type Trouble = Fault | 'refused-connection' | 'clock-wrong-by-10-minutes'

/** One line of the fault table. */
export interface FaultRow {
  readonly call: SimulatedCall
  readonly trouble: Trouble
  readonly outcome: string
  readonly problem: string | null
  readonly exit: number
  readonly patches: number
  readonly atRsa: string
  /** The events of the intake behind `opened`. */
  readonly journal: readonly string[]
}

const PAGE = resolve(import.meta.dirname, '../../docs/faults.md')

/** The table of docs/faults.md; a row that can't be read is an error that names it. */
export const FAULT_TABLE: readonly FaultRow[] = readPage(readFileSync(PAGE, 'utf8'))

function readPage(page: string): FaultRow[] {
  const [, lookup = '', disable = ''] = page.split(/^## .*$/m)
  return [...rowsOf('lookup', lookup), ...rowsOf('disable', disable)]
}

function rowsOf(call: SimulatedCall, part: string): FaultRow[] {
  const lines = part.split('\n').filter((line) => line.startsWith('|'))
  // The first two are the table's head.
  return lines.slice(2).map((line) => {
    const [trouble, outcome = '', problem = '', exit, patches, atRsa = '', journal = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    if (!isTrouble(trouble)) throw new Error(`docs/faults.md: no fault is called ${trouble ?? ''}`)
    return {
      call,
      trouble,
      outcome,
      problem: problem === '' ? null : problem,
      exit: Number(exit),
      patches: Number(patches),
      atRsa,
      journal: journal.split(' '),
    }
  })
}

function isTrouble(text: string | undefined): text is Trouble {
  return text === 'refused-connection' || text === 'clock-wrong-by-10-minutes' || isFault(text)
}
