import { createHash } from 'node:crypto'
import { succeeded, type Result } from '../contract/result.ts'
import { oneLine, openTable, type TableRow } from '../intake/csv/open-table.ts'
import { readCsvFile } from '../intake/csv/read-csv-file.ts'
import type { DirectoryUser } from '../journal/directory.ts'

/** The file may have so many MB. */
const USERS_FILE_MB = 100
/** So many users are handed on at once; between two parts other work gets its turn. */
const PART = 500

/** RSA's report has these columns, among others, in the console's “All Users”. */
const COLUMNS = {
  required: 'User Id',
  optional: ['Email', 'Username', 'First Name', 'Last Name'],
} as const
type Column = typeof COLUMNS.required | (typeof COLUMNS.optional)[number]

/** A row that names no user: without a user id, or with its cells in disorder. */
export interface NobodyRow {
  readonly line: number
  /** The row in one line, cut. */
  readonly text: string
}

/** A users file whose columns were found. */
export interface UsersFile {
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string
  /** Its rows, some at a time. To be read once. */
  readonly parts: AsyncIterable<readonly (DirectoryUser | NobodyRow)[]>
}

/** Opens RSA's “All Users” report, a CSV file. The problem is the whole file's. */
export async function readUsersFile(place: string): Promise<Result<UsersFile>> {
  const bytes = await readCsvFile(place, USERS_FILE_MB)
  if (!bytes.ok) return bytes
  const table = openTable<Column>(bytes.value, COLUMNS)
  if (!table.ok) return table
  const { width, rows } = table.value
  const digest = createHash('sha256').update(bytes.value).digest('hex')
  return succeeded({ digest, parts: partsOf(rows, width) })
}

async function* partsOf(
  rows: Iterable<TableRow<Column>>,
  width: number,
): AsyncGenerator<readonly (DirectoryUser | NobodyRow)[]> {
  let part: (DirectoryUser | NobodyRow)[] = []
  for (const row of rows) {
    part.push(toUser(row, width) ?? { line: row.line, text: oneLine(row.lines.join(' '), SHOWN) })
    if (part.length < PART) continue
    yield part
    part = []
    await new Promise((resolve) => setImmediate(resolve))
  }
  yield part
}

/** How many characters of a row are shown. */
const SHOWN = 80

/** As long as the contract lets a user id, an e-mail address and a name be. */
const LONGEST = { userId: 200, email: 320, name: 300 } as const

function toUser(row: TableRow<Column>, width: number): DirectoryUser | null {
  // A row that is wider than the first line has its cells in the wrong columns: a name of somebody else.
  if (row.kind === 'broken' || row.width > width) return null
  const { cells } = row
  const userId = cells['User Id']
  if (userId === '' || userId.length > LONGEST.userId) return null
  const email = oneLine(cells.Email, LONGEST.email)
  return {
    userId,
    displayName: textOrNull(`${cells['First Name']} ${cells['Last Name']}`),
    email: email === '' ? null : email,
    username: textOrNull(cells.Username),
  }
}

function textOrNull(text: string): string | null {
  const line = oneLine(text, LONGEST.name)
  return line === '' ? null : line
}
