import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseMode } from '../../../electron/settings/choose-mode.ts'
import { NO_OWN_SETTINGS, readOwnSettings } from '../../../electron/settings/own-settings.ts'
import { readStationFile } from '../../../electron/settings/station-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function read(content: unknown) {
  const place = join(folder, 'station.json')
  writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content))
  return readStationFile(place)
}

describe('the station file', () => {
  it('says what a ticket looks like; nothing is asked for where it does not', () => {
    const ticket = { pattern: '(INC|REQ)-[0-9]+', required: true, example: 'INC-1' }
    expect(read({ ticket })).toMatchObject({ ok: true, value: { ticket } })
    expect(read({})).toMatchObject({ value: { ticket: { pattern: null, required: false, example: null } } })
    for (const [wrong, member] of [
      [{ pattern: '(' }, 'ticket.pattern'],
      [{ ...ticket, example: '20731' }, 'ticket.example'],
      [{ requird: true }, 'ticket.requird'],
    ] as const) {
      expect(read({ ticket: wrong })).toMatchObject({
        ok: false,
        problem: { code: 'station-file-invalid', values: { member } },
      })
    }
  })

  it('is read whole, with paths from its folder', () => {
    const result = read({
      mode: 'live',
      desk: 'returns',
      stationName: 'Helpdesk 1',
      cloud: {
        credential: { type: 'legacy-key', keyFile: 'rsa.key' },
        caFile: 'corp.pem',
        proxy: 'http://user:pass@proxy:3128',
        timeoutMs: 10000,
        maxConcurrency: 8,
      },
      label: { pattern: '^[0-9]{9}$' },
      directory: { usersFile: 'users.csv' },
      kiosk: true,
    })
    expect(result).toMatchObject({
      ok: true,
      value: {
        cloud: {
          credential: { keyFile: join(folder, 'rsa.key') },
          caFile: join(folder, 'corp.pem'),
        },
        directory: { usersFile: join(folder, 'users.csv') },
      },
    })
  })

  it.each([
    [{ nonsense: 1 }, 'nonsense'],
    [{ cloud: { timeout: 1 } }, 'cloud.timeout'],
    [{ cloud: { timeoutMs: 'soon' } }, 'cloud.timeoutMs'],
    [{ desk: 'kitchen' }, 'desk'],
    [{ directory: { usersFile: '' } }, 'directory.usersFile'],
    [{ label: { pattern: '^(' } }, 'label.pattern'],
    [{ label: { pattern: '[0-9]' } }, 'label.pattern'],
    [{ label: { pattern: '^a|b$' } }, 'label.pattern'],
    ['{', 'the file'],
  ])('names the member that is wrong in %j', (content, member) => {
    expect(read(content)).toMatchObject({
      ok: false,
      problem: { code: 'station-file-invalid', values: { member } },
    })
  })

  it('never quotes a proxy’s password', () => {
    expect(JSON.stringify(read({ cloud: { proxy: 'user:hunter2@' } }))).not.toContain('hunter2')
  })

  it('is null where there is none', () => {
    expect(readStationFile(join(folder, 'none.json'))).toEqual({ ok: true, value: null })
  })
})

describe('the mode', () => {
  const nothing = {
    fileMode: undefined,
    place: 'station.json',
    hasCredential: false,
    hasImportedKey: false,
    ownMode: undefined,
    isCheckout: false,
    hasBeenLive: false,
  } as const

  it.each([
    [{}, 'set-up'],
    [{ isCheckout: true }, 'training'],
    [{ fileMode: 'training', hasBeenLive: true }, 'training'],
    [{ ownMode: 'training' }, 'training'],
    [{ fileMode: 'live', hasCredential: true }, 'live'],
    [{ hasCredential: true }, 'live'],
    [{ hasImportedKey: true }, 'live'],
    [{ fileMode: 'live', hasImportedKey: true }, 'live'],
    [{ ownMode: 'live', hasImportedKey: true, hasBeenLive: true }, 'live'],
    [{ ownMode: 'training', hasImportedKey: true }, 'training'],
    [{ fileMode: 'training', hasImportedKey: true, ownMode: 'live' }, 'training'],
  ] as const)('of %j is %s', (facts, mode) => {
    expect(chooseMode({ ...nothing, ...facts })).toEqual({ ok: true, value: mode })
  })

  it.each([
    [{ isCheckout: true, hasBeenLive: true }, 'live-configuration-missing'],
    [{ ownMode: 'live' }, 'live-configuration-missing'],
    [{ fileMode: 'live' }, 'station-file-invalid'],
  ] as const)('of %j is a problem: %s', (facts, code) => {
    expect(chooseMode({ ...nothing, ...facts })).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('the station’s own settings', () => {
  it.each([
    [() => ({ colour: 1 }), 'colour'],
    [() => ({ theme: 'pink' }), 'theme'],
    [
      () => {
        throw new SyntaxError('not JSON')
      },
      'the file',
    ],
  ])('that are wrong are a problem, never a silent default', (store, member) => {
    expect(readOwnSettings(store, 'settings.json')).toMatchObject({
      ok: false,
      problem: { code: 'settings-invalid', values: { member } },
    })
  })

  it('have a default for each member', () => {
    expect(readOwnSettings(() => ({}), 'settings.json')).toEqual({ ok: true, value: NO_OWN_SETTINGS })
  })
})
