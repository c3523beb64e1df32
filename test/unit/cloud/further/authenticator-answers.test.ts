import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readAuthenticators,
  readFidoDisabled,
} from '../../../../electron/cloud/further/authenticator-answers.ts'

const HOST = 'rsa.example'
const USER = 'ece30fe9-414c-7536-5403-0656220b3046'
const OTP = {
  id: '900000',
  userId: USER,
  deviceType: 'SecurID DS100',
  deviceSerialNumber: '040100080',
  tokenSerialNumber: '004010008031',
  tokenStatus: 'Disabled',
}
const INSIDE = { id: 'f1', deviceType: 'SecurID DS100', deviceSerialNumber: '040100080', status: 'Enabled' }
const KEY = { id: 'f2', deviceType: 'FIDO2', status: 'Enabled' }
const APP = { id: 'a1', deviceType: 'Android' }
const TOKEN = { id: 't1', deviceType: 'SecurID 700', tokenSerialNumber: '000123456789' }

const read = (json: unknown) => readAuthenticators(json, USER, HOST)
const found = (json: unknown) => {
  const answer = read(json)
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.value
}

describe('the authenticators of a user', () => {
  it('show each DS100 once and each FIDO one, however they are spread over the three arrays', () => {
    const list = fc.constantFrom('devices', 'fidoTokens', 'sidTokens')
    const entries = [OTP, KEY, APP, TOKEN]
    fc.assert(
      fc.property(fc.array(list, { minLength: 4, maxLength: 4 }), (lists) => {
        const answer: Record<string, unknown[]> = { devices: [], fidoTokens: [INSIDE], sidTokens: [] }
        for (const [index, name] of lists.entries()) answer[name]?.push(entries[index])
        const { ds100s, fido } = found(answer)
        expect(ds100s).toMatchObject([
          { deviceSerial: '040100080', tokenSerial: '004010008031', status: 'Disabled' },
        ])
        expect(fido.map(({ authenticatorId }) => authenticatorId)).toEqual(
          expect.arrayContaining(['f1', 'f2']),
        )
        // An app among the FIDO tokens is taken for one; an SID token is none, wherever it is.
        expect(fido).toHaveLength(lists[2] === 'fidoTokens' ? 3 : 2)
      }),
    )
  })

  it('may have a DS100 of which only the FIDO credential is listed', () => {
    expect(found({ fidoTokens: [INSIDE] })).toMatchObject({
      // What the FIDO credential is says nothing of the OTP credential.
      ds100s: [{ deviceSerial: '040100080', tokenSerial: null, status: null }],
      fido: [{ authenticatorId: 'f1', deviceSerial: '040100080', status: 'Enabled' }],
    })
  })

  it('count what is neither', () => {
    expect(found({ devices: [APP], sidTokens: [TOKEN], fidoTokens: null })).toEqual({
      ds100s: [],
      fido: [],
      others: 2,
      phones: 1,
    })
  })

  it('may be none', () => {
    const none = { ds100s: [], fido: [], others: 0, phones: 0 }
    expect(found({ devices: [] })).toEqual(none)
    expect(found({ devices: null, fidoTokens: null, sidTokens: null })).toEqual(none)
  })

  it('know no serial that came as a number: its leading zeros may be lost', () => {
    const { ds100s } = found({ sidTokens: [{ ...OTP, deviceSerialNumber: 40100080 }] })
    expect(ds100s).toMatchObject([{ deviceSerial: null, tokenSerial: '004010008031' }])
  })

  it('know an id that came as a number', () => {
    expect(found({ fidoTokens: [{ ...KEY, id: 7 }] }).fido).toMatchObject([{ authenticatorId: '7' }])
  })

  it('are read whatever the members hold that are only shown', () => {
    const anything = fc.option(fc.jsonValue(), { nil: undefined })
    const shown = fc.record(
      {
        name: anything,
        registeredDate: anything,
        assignedAt: anything,
        expiryDate: anything,
        pinSet: anything,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(shown, (members) => {
        expect(found({ devices: [{ ...OTP, ...members }] }).ds100s).toMatchObject([{ status: 'Disabled' }])
      }),
    )
  })

  it('of another user are never used', () => {
    for (const list of ['devices', 'fidoTokens', 'sidTokens']) {
      const answer = { devices: [OTP], [list]: [{ ...APP, userId: 'another' }] }
      expect(read(answer)).toMatchObject({ ok: false, problem: { code: 'another-user-answered' } })
    }
  })

  it.each(
    [{}, { elements: [] }, [], [OTP], null, undefined, 'text', { devices: 'none' }, { devices: [7] }].map(
      (json) => [json],
    ),
  )('are not made of %j', (json) => {
    expect(read(json)).toMatchObject({ ok: false, problem: { code: 'answer-unreadable' } })
  })
})

describe('the answer to a FIDO disable', () => {
  it('says when, in epoch milliseconds', () => {
    const json = { status: 'Disabled', statusChangedBy: 'x', statusChangedAt: 1654604832860 }
    expect(readFidoDisabled(json, USER, HOST)).toEqual({ ok: true, value: '2022-06-07T12:27:12.860Z' })
  })

  it.each([{ status: 'Disabled' }, { status: 'Disabled', statusChangedAt: null, userId: USER }])(
    'may lack the rest: %j',
    (json) => {
      expect(readFidoDisabled(json, USER, HOST)).toEqual({ ok: true, value: null })
    },
  )

  it.each([
    [{ status: 'Enabled' }, 'change-not-confirmed'],
    [{ status: 'disabled' }, 'change-not-confirmed'],
    [{ status: null }, 'change-not-confirmed'],
    [{ status: true }, 'change-not-confirmed'],
    [{}, 'change-not-confirmed'],
    [{ status: 'Disabled', userId: 'another' }, 'another-user-answered'],
    [[{ status: 'Disabled' }], 'answer-unreadable'],
    [null, 'answer-unreadable'],
    [undefined, 'answer-unreadable'],
  ])('%j is no confirmation: %s', (json, code) => {
    expect(readFidoDisabled(json, USER, HOST)).toMatchObject({ ok: false, problem: { code } })
  })
})
