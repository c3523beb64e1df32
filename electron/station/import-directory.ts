import { stat } from 'node:fs/promises'
import { problem, type Problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import type { DirectoryUser } from '../journal/directory.ts'
import type { DirectoryStaging } from '../journal/directory-staging.ts'
import type { Journal } from '../journal/journal.ts'
import { readUsersFile, type NobodyRow, type UsersFile } from './read-users-file.ts'

/** What the import needs. */
export interface DirectoryImportParts {
  readonly journal: Journal
  /** RSA's “All Users” report, as the station file names it. */
  readonly usersFile: string
  readonly now: () => Date
  /** Runs something later, once; the function that comes back calls it off. Milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  /** Told when names may have changed. */
  readonly changed: () => void
}

/** Keeps the directory as the users file has it. */
export interface DirectoryImport {
  /** Looks at the file, and imports it where it is another one than last time. */
  look(): Promise<void>
  /** Why the file could not be used the last time that it was looked at. The names of the last import hold. */
  problem(): Problem | null
  /** Ends it; what is under way is given up. */
  stop(): Promise<void>
}

/** That of a station without a users file. */
export const NO_DIRECTORY_IMPORT: DirectoryImport = noImport()

function noImport(): DirectoryImport {
  const nothing = () => Promise.resolve()
  return { look: nothing, problem: () => null, stop: nothing }
}

/**
 * How often the file's time and size are looked at. A watcher would tell at once, but not on every network
 * drive, and not of a file that was replaced; nobody waits for a name that changed a minute ago.
 */
const LOOK_MS = 60_000

/** Looks at the users file now and every minute. */
export function startDirectoryImport(parts: DirectoryImportParts): DirectoryImport {
  let seen: string | null = null
  let trouble: Problem | null = null
  let stopped = false
  const isStopped = () => stopped
  let callOff = (): void => undefined
  let looking: Promise<void> | null = null

  const lookOnce = async () => {
    const stamp = await stampOf(parts.usersFile)
    if (isStopped() || stamp === seen) return
    const imported = await importUsers(parts, isStopped)
    // A file that changed while it was read is read again at the next look.
    if (imported === 'given-up' || stamp !== (await stampOf(parts.usersFile)) || isStopped()) return
    seen = stamp
    trouble = imported.ok ? null : imported.problem
    if (trouble !== null) {
      const problemCode = trouble.code
      parts.journal.record(() => [{ event: 'directory-refused', intakeId: null, payload: { problemCode } }])
    }
  }
  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = null
    })
    return looking
  }
  const lookInTime = () => {
    void look().finally(() => {
      if (!stopped) callOff = parts.after(LOOK_MS, lookInTime)
    })
  }
  lookInTime()
  return {
    look,
    problem: () => trouble,
    stop: async () => {
      stopped = true
      callOff()
      await looking
    },
  }
}

/** Time and size of the file: what is the same in both is the same file. */
async function stampOf(place: string): Promise<string> {
  try {
    const { mtimeMs, size } = await stat(place)
    return `${mtimeMs} ${size}`
  } catch {
    return 'none'
  }
}

async function importUsers(
  { journal, usersFile, now, changed }: DirectoryImportParts,
  isStopped: () => boolean,
): Promise<Result<null> | 'given-up'> {
  const stamp = await stampOf(usersFile)
  const read = await readUsersFile(usersFile)
  if (!read.ok) return read
  if (isStopped()) return 'given-up'
  const { digest } = read.value
  let staging: DirectoryStaging | null = null
  try {
    if (journal.directory.source()?.digest === digest) return succeeded(null)
    const begun = journal.directory.stage()
    staging = begun
    const staged = await stageAll(read.value, begun, isStopped)
    if (staged === 'given-up' || stamp !== (await stampOf(usersFile)) || isStopped()) return 'given-up'
    if (!staged.ok) return staged
    const recorded = journal.record(() => {
      const rows = begun.takeOver({ digest, importedAt: now().toISOString(), file: usersFile })
      return [{ event: 'directory-imported', intakeId: null, payload: { rows, ...staged.value, digest } }]
    })
    if (!recorded.ok) return recorded
    changed()
    return succeeded(null)
  } catch (error) {
    return failed(
      problem('directory-not-stored', { cause: error instanceof Error ? error.message : 'unknown' }),
    )
  } finally {
    staging?.end()
  }
}

/** Reads a users file without keeping anything of it: how many users it has, and rows without one. */
export async function countUsers(
  usersFile: string,
): Promise<Result<{ readonly users: number; readonly skipped: number }>> {
  const read = await readUsersFile(usersFile)
  return read.ok ? await eachPart(read.value, () => undefined) : read
}

async function stageAll(
  file: UsersFile,
  staging: Pick<DirectoryStaging, 'add'>,
  isStopped: () => boolean,
): Promise<Result<{ readonly skipped: number; readonly forgotten: number }> | 'given-up'> {
  let forgotten = 0
  const read = await eachPart(file, (users) => {
    if (isStopped()) return 'stop'
    forgotten += staging.add(users)
    return undefined
  })
  if (isStopped()) return 'given-up'
  return read.ok ? succeeded({ skipped: read.value.skipped, forgotten }) : read
}

/** Hands the users on in parts. A file without a single user is a problem that shows its first row. */
async function eachPart(
  { parts }: UsersFile,
  take: (users: readonly DirectoryUser[]) => 'stop' | undefined,
): Promise<Result<{ readonly users: number; readonly skipped: number }>> {
  let users = 0
  let skipped = 0
  let firstSkipped: NobodyRow | null = null
  for await (const part of parts) {
    const named = part.filter((row) => 'userId' in row)
    firstSkipped ??= part.find((row) => 'line' in row) ?? null
    users += named.length
    skipped += part.length - named.length
    if (take(named) === 'stop') break
  }
  if (users > 0) return succeeded({ users, skipped })
  if (firstSkipped === null) return failed(problem('csv-empty'))
  return failed(
    problem('csv-no-good-row', { rows: skipped, line: firstSkipped.line, text: firstSkipped.text }),
  )
}
