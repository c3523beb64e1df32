import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathTo } from '../../../../electron/cloud/further/asking.ts'
import {
  readDeleted,
  readEnabled,
  readPinCleared,
} from '../../../../electron/cloud/further/credential-answers.ts'
import { deviceSerialSchema, tokenSerialSchema } from '../../../../electron/contract/serials.ts'

const HOST = 'rsa.example'
const USER = 'ece30fe9-414c-7536-5403-0656220b3046'
const SERIAL = deviceSerialSchema.parse('040100080')
const TOKEN = tokenSerialSchema.parse('004010008031')
const RECORD = {
  userId: USER,
  tokenSerialNumber: TOKEN,
  tokenStatus: 'Enabled',
  tokenStatusChangedAt: '2022-05-24T08:40:41.067Z',
  tokenStatusChangedBy: 'administrator',
  deviceSerialNumber: SERIAL,
}

describe('the answer to an enable', () => {
  it('says when', () => {
    expect(readEnabled([RECORD], SERIAL, USER, HOST)).toEqual({ ok: true, value: '2022-05-24T08:40:41.067Z' })
  })

  it('never fails for its time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (tokenStatusChangedAt) => {
        expect(readEnabled([{ ...RECORD, tokenStatusChangedAt }], SERIAL, USER, HOST).ok).toBe(true)
      }),
    )
  })

  it.each([
    [[], 'answer-unreadable'],
    [[RECORD, RECORD], 'answer-unreadable'],
    [RECORD, 'answer-unreadable'],
    [undefined, 'answer-unreadable'],
    [[{ ...RECORD, deviceSerialNumber: '40100080' }], 'answer-mismatch'],
    [[{ ...RECORD, deviceSerialNumber: null }], 'answer-mismatch'],
    [[{ ...RECORD, deviceSerialNumber: 40100080 }], 'answer-unreadable'],
    [[{ ...RECORD, userId: 'another' }], 'answer-mismatch'],
    [[{ ...RECORD, userId: null }], 'answer-mismatch'],
    [[{ ...RECORD, tokenStatus: 'Disabled' }], 'change-not-confirmed'],
    [[{ ...RECORD, tokenStatus: 'enabled' }], 'change-not-confirmed'],
    [[{ ...RECORD, tokenStatus: null }], 'change-not-confirmed'],
  ])('%j is no confirmation: %s', (json, code) => {
    expect(readEnabled(json, SERIAL, USER, HOST)).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('the answer to a clear PIN', () => {
  it.each([
    { tokenSerialNumber: TOKEN, pinSet: false },
    { tokenSerialNumber: TOKEN, pinSet: 'false', userId: USER },
    { tokenSerialNumber: TOKEN, pinSet: false, userId: null, more: 1 },
  ])('%j confirms it', (json) => {
    expect(readPinCleared(json, TOKEN, USER, HOST)).toEqual({ ok: true, value: null })
  })

  it.each([
    [{ tokenSerialNumber: TOKEN, pinSet: true }, 'change-not-confirmed'],
    [{ tokenSerialNumber: TOKEN, pinSet: null }, 'change-not-confirmed'],
    [{ tokenSerialNumber: TOKEN }, 'change-not-confirmed'],
    [{ tokenSerialNumber: TOKEN, pinSet: 0 }, 'answer-unreadable'],
    [{ tokenSerialNumber: '4010008031', pinSet: false }, 'answer-mismatch'],
    [{ pinSet: false }, 'answer-mismatch'],
    [{ tokenSerialNumber: TOKEN, pinSet: false, userId: 'another' }, 'another-user-answered'],
    [[{ tokenSerialNumber: TOKEN, pinSet: false }], 'answer-unreadable'],
    [undefined, 'answer-unreadable'],
  ])('%j is no confirmation: %s', (json, code) => {
    expect(readPinCleared(json, TOKEN, USER, HOST)).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('the answer to a delete', () => {
  it('has nothing in it', () => {
    expect(readDeleted({ isEmpty: true, json: undefined }, HOST)).toEqual({ ok: true, value: null })
  })

  it.each([undefined, null, [], {}, 'deleted'].map((json) => [json]))('is none with a body: %j', (json) => {
    expect(readDeleted({ isEmpty: false, json }, HOST)).toMatchObject({
      ok: false,
      problem: { code: 'answer-unreadable' },
    })
  })
})

describe('a path', () => {
  it('keeps every id within its segment, and whole', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !['.', '..'].includes(text))
    fc.assert(
      fc.property(id, (text) => {
        const { pathname, search, hash } = new URL(
          `/api${pathTo`/v1/users/${text}/sync` ?? ''}`,
          'https://rsa.example',
        )
        const [, api, v1, users, segment = '', sync, ...more] = pathname.split('/')
        expect([api, v1, users, decodeURIComponent(segment), sync]).toEqual([
          'api',
          'v1',
          'users',
          text,
          'sync',
        ])
        expect([more, search, hash]).toEqual([[], '', ''])
      }),
    )
  })

  it.each(['', '.', '..'])('to “%s” is none', (id) => {
    expect(pathTo`/v1/users/${id}/sync`).toBeUndefined()
  })
})
