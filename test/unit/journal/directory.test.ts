import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDirectoryUser, type DirectoryUser } from '../../../electron/journal/directory.ts'
import { openJournal, type Journal } from '../../../electron/journal/journal.ts'
import { verifyJournal } from '../../../electron/journal/verify-journal.ts'

let folder: string
let journal: Journal
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'))
  journal = open()
})
afterEach(() => {
  journal.close()
  rmSync(folder, { recursive: true })
})

function open(maxPages?: number): Journal {
  const limit = maxPages === undefined ? {} : { maxPages }
  const opened = openJournal({ folder, now: () => new Date(), operator: () => 'os:test', ...limit })
  if (!opened.ok) throw new Error(opened.problem.detail)
  return opened.value
}

const ada: DirectoryUser = { userId: 'u1', displayName: 'Ada L', email: 'Ada@example.com', username: 'ada' }
const bob: DirectoryUser = { userId: 'u2', displayName: 'Bob B', email: 'bob@example.com', username: 'BOB' }
const digest = 'a'.repeat(64)

/** Takes a directory over as the station does; answers whether it held. */
function replaceAll(...users: readonly DirectoryUser[]) {
  const staging = journal.directory.stage()
  const forgotten = staging.add(users)
  const recorded = journal.record(() => {
    const rows = staging.takeOver({ digest, importedAt: '2026-01-02T03:04:05.000Z', file: '/users.csv' })
    return [{ event: 'directory-imported', intakeId: null, payload: { rows, skipped: 0, forgotten, digest } }]
  })
  staging.end()
  return recorded.ok
}

describe('the directory', () => {
  it('names users by id, by e-mail and by user name, upper and lower case alike', () => {
    replaceAll(ada, bob)
    expect(journal.directory.find('u1')).toEqual(ada)
    expect(journal.directory.find('u3')).toBeNull()
    expect(journal.directory.findByEmailOrUsername(' ada@EXAMPLE.com ')).toEqual([ada])
    expect(journal.directory.findByEmailOrUsername('bob')).toEqual([bob])
    expect(journal.directory.findByEmailOrUsername('bo')).toEqual([])
  })

  it('is replaced as a whole: who is new comes, who is gone goes, who changed changes', () => {
    replaceAll(ada, bob)
    replaceAll({ ...ada, displayName: null }, { ...bob, userId: 'u3' })
    expect(journal.directory.find('u1')?.displayName).toBeNull()
    expect(journal.directory.find('u2')).toBeNull()
    expect(journal.directory.find('u3')?.username).toBe('BOB')
    expect(journal.directory.source()).toMatchObject({ digest, rows: 2, file: '/users.csv' })
  })

  it('takes a user id that is there twice once, the first one', () => {
    replaceAll(ada, { ...bob, userId: 'u1' })
    expect(journal.directory.find('u1')).toEqual(ada)
    expect(journal.directory.source()?.rows).toBe(1)
  })

  it('stays as it was, event and all, where the new one can’t be stored', () => {
    replaceAll(ada)
    const row = journal.lastRow()
    journal.close()
    journal = open(60)
    const many = Array.from({ length: 5000 }, (_, index) => ({ ...bob, userId: `user ${index}` }))
    expect(replaceAll(...many)).toBe(false)
    expect(journal.directory.find('u1')).toEqual(ada)
    expect(journal.directory.find('user 0')).toBeNull()
    expect(journal.lastRow()).toBe(row)
  })

  it('lets the journal write between two parts of it, and holds until the new one is whole', () => {
    replaceAll(ada)
    const staging = journal.directory.stage()
    staging.add([bob])
    const written = journal.record(() => [{ event: 'station-stopped', intakeId: null, payload: {} }])
    expect(written.ok).toBe(true)
    expect(journal.directory.find('u2')).toBeNull()
    expect(journal.directory.find('u1')).toEqual(ada)
    staging.end()
  })

  it('is read beside a running station, and missing where there is none', () => {
    replaceAll(ada)
    expect(readDirectoryUser(folder, 'u1')).toEqual(ada)
    expect(readDirectoryUser(folder, 'u9')).toBeNull()
    expect(readDirectoryUser(join(folder, 'elsewhere'), 'u1')).toBeNull()
  })
})

describe('a person who is forgotten', () => {
  it('leaves the directory, and no later import brings them back, after a restart neither', () => {
    replaceAll(ada, bob)
    expect(journal.people.forget('u1')).toBe(true)
    expect(journal.directory.find('u1')).toBeNull()
    journal.close()
    journal = open()
    replaceAll(ada, bob)
    expect(journal.directory.find('u1')).toBeNull()
    expect(journal.directory.find('u2')).toEqual(bob)
  })

  it('is counted by the import that leaves them out', () => {
    journal.people.forget('u1')
    const staging = journal.directory.stage()
    expect(staging.add([ada, bob])).toBe(1)
    staging.end()
  })

  it('stays out of an import that is under way', () => {
    const staging = journal.directory.stage()
    staging.add([ada, bob])
    journal.people.forget('u1')
    journal.record(() => {
      staging.takeOver({ digest, importedAt: '2026-01-02T03:04:05.000Z', file: '/users.csv' })
      return []
    })
    staging.end()
    expect(journal.directory.find('u1')).toBeNull()
    expect(journal.directory.find('u2')).toEqual(bob)
  })

  it('leaves a journal that verifies and names nobody', () => {
    replaceAll(ada, bob)
    journal.people.forget('u1')
    expect(verifyJournal(folder).ok).toBe(true)
  })
})
