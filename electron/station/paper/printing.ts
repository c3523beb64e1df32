import type { Sheet } from '../../contract/paper.ts'
import { problem } from '../../contract/problem.ts'
import { failed, type Result } from '../../contract/result.ts'

/** A file that a person saves. */
export interface FileToSave {
  /** What it is called unless the person says otherwise. */
  readonly name: string
  readonly kind: 'pdf' | 'csv'
  /** Makes what is in it, once there is a place for it. */
  readonly make: () => Promise<Result<Uint8Array | string>>
}

/**
 * Asks the person where, and writes the file whole or not at all. Answers its place; null where the person changed
 * their mind.
 */
export type SaveFile = (file: FileToSave) => Promise<Result<string | null>>

/** Paper and files, as only a window has them. */
export interface Printing {
  /** Puts a sheet into a printer's queue. Without a printer's name the system's dialog asks. */
  readonly print: (sheet: Sheet, printer: string | null) => Promise<Result<'printed' | 'cancelled'>>
  readonly toPdf: (sheet: Sheet) => Promise<Result<Uint8Array>>
  readonly save: SaveFile
}

/** A station without a window. */
export const NO_PRINTING: Printing = { print: nowhere, toPdf: nowhere, save: nowhere }

function nowhere() {
  return Promise.resolve(failed(problem('sheet-no-window')))
}
