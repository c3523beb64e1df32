import { exportJournal, type ExportFormat } from '../journal/export-journal.ts'
import { verifyJournal } from '../journal/verify-journal.ts'
import { readConfiguration, type CommonOptions } from './context.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'
import type { Output } from './output.ts'

/** `station journal verify`: does the whole chain follow? */
export function verify(options: CommonOptions, isCheckout: boolean, output: Output): ExitCode {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const verdict = verifyJournal(configuration.value.folder)
  if (!verdict.ok) return output.fail(verdict.problem)
  const { rows, head } = verdict.value
  output.say({ verified: true, rows, head }, `The journal verifies: ${rows} rows, head ${head}`)
  return EXIT.done
}

/** `station journal export`: every row on stdout. */
export function exportRows(
  format: ExportFormat,
  options: CommonOptions,
  isCheckout: boolean,
  output: Output,
): ExitCode {
  const configuration = readConfiguration(options, isCheckout)
  if (!configuration.ok) return output.fail(configuration.problem)
  const rows = exportJournal(configuration.value.folder, format, (line) => {
    output.write(line)
  })
  if (!rows.ok) return output.fail(rows.problem)
  output.note(`${rows.value} rows exported`)
  return EXIT.done
}
