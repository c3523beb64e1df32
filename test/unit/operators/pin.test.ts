import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { PIN_HASH } from '../../../electron/contract/undo.ts'
import { checkPin, hashPin } from '../../../electron/operators/pin.ts'

/** Quick, for what is not about strength. */
const WEAK = { n: 1024, r: 8, p: 1 }

async function hashed(pin: string, salt?: Buffer): Promise<string> {
  const result = await hashPin(pin, WEAK, salt)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

describe('the hash of a PIN', () => {
  it('fits its PIN and no other', async () => {
    const hash = await hashed('493816')
    expect(await checkPin('493816', hash)).toBe(true)
    for (const wrong of ['493817', '49381', '4938160', '']) {
      expect(await checkPin(wrong, hash), wrong).toBe(false)
    }
  })

  it('is scrypt as everybody computes it, with its parameters in the text', async () => {
    const salt = Buffer.from('0123456789abcdef')
    const wanted = scryptSync('493816', salt, 32, { N: 1024, r: 8, p: 1 }).toString('base64url')
    expect(await hashed('493816', salt)).toBe(`scrypt:1024,8,1:${salt.toString('base64url')}:${wanted}`)
  })

  it('is another one each time, and never holds the PIN', async () => {
    const [one, other] = [await hashed('493816'), await hashed('493816')]
    expect(one).not.toBe(other)
    expect(one).toMatch(PIN_HASH)
    expect(one).not.toContain('493816')
  })

  it('is as strong as OWASP asks unless somebody says otherwise', async () => {
    const made = await hashPin('493816')
    expect(made).toMatchObject({ ok: true, value: expect.stringMatching(/^scrypt:131072,8,1:/) as unknown })
    expect(await checkPin('493816', made.ok ? made.value : '')).toBe(true)
  })

  it('is not made of a PIN that is too short or too long', async () => {
    for (const pin of ['', '12345', '      1', '1'.repeat(33)]) {
      expect(await hashPin(pin, WEAK)).toMatchObject({ ok: false, problem: { code: 'pin-short' } })
    }
  })

  it('takes letters that two keyboards write differently for the same', async () => {
    expect(await checkPin('caf\u00e9s1', await hashed('cafe\u0301s1'))).toBe(true)
  })

  it('that is none, or one that scrypt refuses, fits nothing and breaks nothing', async () => {
    const [, , salt = '', hash = ''] = (await hashed('493816')).split(':')
    for (const wrong of [
      '',
      'scrypt',
      `md5:${salt}:${hash}`,
      `scrypt:1023,8,1:${salt}:${hash}`,
      `scrypt:1024,8,1:${salt}`,
      `scrypt:99999999,8,1:${salt}:${hash}`,
    ]) {
      expect(await checkPin('493816', wrong), wrong).toBe(false)
    }
  })
})
