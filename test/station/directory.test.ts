import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportJournal } from '../../electron/journal/export-journal.ts'
import { writeTrainingStation } from '../../electron/training/write-station.ts'
import { openKit, SERIAL, USER, type Kit } from './kit.ts'
import { runStation } from './run-station.ts'

const HEAD = 'User Status;Last Name;User Id;Email;First Name;Username'
const row = (first: string, userId = USER) => `Enabled;Lovelace;${userId};ada@example.com;${first};ada`

let folder: string
let usersFile: string
let kit: Kit
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'users-'))
  usersFile = join(folder, 'users.csv')
})
afterEach(async () => {
  await kit.close()
  rmSync(folder, { recursive: true })
})

/** Puts a users file in place at once, as a copy that is renamed. */
function write(...lines: readonly string[]): void {
  writeFileSync(`${usersFile}.new`, lines.join('\r\n'))
  renameSync(`${usersFile}.new`, usersFile)
}

async function openWithUsers(): Promise<void> {
  kit = await openKit({ usersFile, drains: true })
  await kit.station.directoryImport.look()
}

const owner = () => kit.station.snapshot().current?.assignedUser

function journalText(): string {
  let text = ''
  exportJournal(kit.folder, 'jsonl', (line) => {
    text += line
  })
  return text
}

describe('the users file', () => {
  it('gives the user on the screen a name and an e-mail address', async () => {
    write(HEAD, row('Ada'))
    await openWithUsers()
    await kit.scanAndLookUp()
    expect(owner()).toEqual({ userId: USER, displayName: 'Ada Lovelace', email: 'ada@example.com' })
  })

  it('is journalled when it is imported, without naming anybody', async () => {
    write(HEAD, row('Ada'), 'Enabled;No;;id@example.com;Body;x')
    await openWithUsers()
    expect(journalText()).toMatch(/directory-imported.*\\"rows\\":1,\\"skipped\\":1,\\"forgotten\\":0/)
    expect(journalText()).not.toMatch(/Lovelace|ada@|example/)
  })

  it('is read again when it changed, and the page is told', async () => {
    write(HEAD, row('Ada'))
    await openWithUsers()
    await kit.scanAndLookUp()
    const told = new Promise<string | null | undefined>((resolve) => {
      kit.station.onChange(({ current }) => {
        resolve(current?.assignedUser?.displayName)
      })
    })
    write(HEAD, row('Augusta'))
    await kit.station.directoryImport.look()
    expect(await told).toBe('Augusta Lovelace')
  })

  it('is not imported a second time while it is the same, after a restart neither', async () => {
    write(HEAD, row('Ada'))
    await openWithUsers()
    await kit.station.close()
    kit.reopen()
    await kit.station.directoryImport.look()
    expect(journalText().match(/directory-imported/g)).toHaveLength(1)
  })

  it('that is broken leaves the names as they are, and says why', async () => {
    write(HEAD, row('Ada'))
    await openWithUsers()
    await kit.scanAndLookUp()
    write('Name;Mail', 'Ada;ada@example.com')
    await kit.station.directoryImport.look()
    expect(kit.station.directoryImport.problem()).toMatchObject({ code: 'csv-column-missing' })
    expect(owner()?.displayName).toBe('Ada Lovelace')
    expect(journalText()).toMatch(/directory-refused.*csv-column-missing/)
    write(HEAD, row('Augusta'))
    await kit.station.directoryImport.look()
    expect(kit.station.directoryImport.problem()).toBeNull()
    expect(owner()?.displayName).toBe('Augusta Lovelace')
  })

  it('that is missing is a problem, and devices are looked up all the same', async () => {
    await openWithUsers()
    await kit.scanAndLookUp()
    expect(kit.station.directoryImport.problem()).toMatchObject({ code: 'csv-unreadable' })
    expect(owner()).toEqual({ userId: USER, displayName: null, email: null })
  })

  it('does not bring back a person who was forgotten', async () => {
    write(HEAD, row('Ada'), row('Bob', 'somebody-else'))
    await openWithUsers()
    kit.station.journal.people.forget(USER)
    write(HEAD, row('Augusta'), row('Bob', 'somebody-else'))
    await kit.station.directoryImport.look()
    await kit.scanAndLookUp()
    expect(owner()?.displayName).toBeNull()
    expect(journalText()).toMatch(/\\"rows\\":1,\\"skipped\\":0,\\"forgotten\\":1/)
  })

  it('leaves nothing half when the station closes in the middle of an import', async () => {
    write(HEAD, ...Array.from({ length: 20_000 }, (_, index) => row('Ada', `user-${index}`)))
    kit = await openKit({ usersFile, drains: true })
    await kit.station.close()
    kit.reopen()
    await kit.station.directoryImport.look()
    expect(kit.station.journal.directory.source()?.rows).toBe(20_000)
  })

  it('names the user of `station lookup`, which reads it beside the running station', async () => {
    write(HEAD, row('Ada'))
    await openWithUsers()
    const stationFile = writeTrainingStation(kit.folder, kit.simulator)
    const { exit, printed } = await runStation(['lookup', SERIAL], stationFile, kit.folder)
    expect(exit).toBe(0)
    expect(JSON.parse(printed)).toMatchObject({ assignedUser: { userId: USER, displayName: 'Ada Lovelace' } })
  })
})

describe('station check', () => {
  async function check(file: string): Promise<string> {
    kit = await openKit()
    const stationFile = writeTrainingStation(kit.folder, kit.simulator)
    const station = JSON.parse(readFileSync(stationFile, 'utf8')) as Record<string, unknown>
    writeFileSync(stationFile, JSON.stringify({ ...station, directory: { usersFile: file } }))
    const { exit, printed } = await runStation(['check'], stationFile, kit.folder)
    expect(exit).toBe(0)
    return printed
  }

  it('warns of a users file that can’t be used, and says what to do', async () => {
    writeFileSync(usersFile, 'Name\nAda\n')
    const out = await check(usersFile)
    expect(out).toMatch(/"check":"directory".*"warning":true.*csv-column-missing.*User Id/)
  })

  it('says how many users the file has', async () => {
    write(HEAD, row('Ada'), ';;;;x;')
    expect(await check(usersFile)).toMatch(/"check":"directory","ok":true,"detail":"1 users, 1 rows skipped"/)
  })
})
