import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCRYPT_COST, sealUnderPassphrase } from '../../../../electron/settings/secrets/passphrase-seal.ts'
import {
  openByKeyring,
  openByPassphrase,
  sealByKeyring,
  sealByPassphrase,
} from '../../../../electron/settings/secrets/seal-key.ts'
import { sealedKey, type SealedKey } from '../../../../electron/settings/secrets/sealed-key.ts'
import { CHEAP, HEADER, Keyring } from './kit.ts'

const PASSPHRASE = 'correct horse battery'
const seal = (payload: string) => sealByPassphrase({ header: HEADER, payload }, PASSPHRASE, CHEAP)
const open = (sealed: SealedKey, passphrase = PASSPHRASE) =>
  openByPassphrase(sealed, passphrase, 'secrets.json')

describe('a key under a passphrase', () => {
  it('comes out as it went in, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 4000 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        async (payload, passphrase) => {
          const sealed = await sealByPassphrase({ header: HEADER, payload }, passphrase, CHEAP)
          expect(await open(sealed, passphrase)).toEqual({ ok: true, value: payload })
        },
      ),
      { numRuns: 20 },
    )
  })

  it('opens with nothing but its passphrase, and says so', async () => {
    const sealed = await seal('the key')
    for (const wrong of ['', 'Correct horse battery', 'correct horse battery ', 'x'.repeat(200)]) {
      expect(await open(sealed, wrong)).toMatchObject({ ok: false, problem: { code: 'passphrase-wrong' } })
    }
  })

  it('opens whichever way a keyboard spells the same letters', async () => {
    const sealed = await sealByPassphrase({ header: HEADER, payload: 'k' }, 'Schlüssel für zwölf', CHEAP)
    expect((await open(sealed, 'Schlüssel für zwölf'.normalize('NFD'))).ok).toBe(true)
  })

  it('is never sealed twice in the same way', async () => {
    const [one, other] = [await seal('the key'), await seal('the key')]
    expect(one.seal).not.toEqual(other.seal)
    for (const member of ['salt', 'nonce', 'ciphertext'] as const) {
      expect(Reflect.get(one.seal, member)).not.toBe(Reflect.get(other.seal, member))
    }
  })

  it('holds nothing of the key or the passphrase in the clear', async () => {
    const text = JSON.stringify(await seal('the key that nobody may read'))
    expect(text).not.toContain('nobody may read')
    expect(text).not.toContain(PASSPHRASE)
  })

  it('costs what OWASP asks for unless it is told otherwise', async () => {
    expect(SCRYPT_COST).toEqual({ N: 131_072, r: 8, p: 1 })
    expect((await sealUnderPassphrase('k', 'p', HEADER)).cost).toEqual(SCRYPT_COST)
  })

  it.each<[string, (sealed: SealedKey) => SealedKey]>([
    ['the host', (sealed) => ({ ...sealed, about: { ...sealed.about, host: 'evil.example' } })],
    ['the time', (sealed) => ({ ...sealed, importedAt: '2026-06-02T08:00:00.000Z' })],
    ['the cost', (sealed) => withSeal(sealed, { cost: { ...CHEAP, N: 2 ** 15 } })],
    ['the salt', (sealed) => withSeal(sealed, { salt: Buffer.alloc(16).toString('base64') })],
    ['the nonce', (sealed) => withSeal(sealed, { nonce: Buffer.alloc(12).toString('base64') })],
    ['the tag', (sealed) => withSeal(sealed, { tag: Buffer.alloc(16).toString('base64') })],
    ['a shorter tag', (sealed) => withSeal(sealed, { tag: Buffer.alloc(4).toString('base64') })],
    ['the ciphertext', (sealed) => withSeal(sealed, { ciphertext: Buffer.alloc(64).toString('base64') })],
  ])('does not open when somebody changed %s and made a new digest', async (_what, change) => {
    const changed = change(await seal('the key'))
    expect(await open(sealedKey(changed, changed.seal))).toMatchObject({ ok: false })
  })

  it('is not opened by a keyring', async () => {
    expect(await openByKeyring(await seal('k'), new Keyring(), 'secrets.json')).toMatchObject({
      ok: false,
      problem: { code: 'key-locked' },
    })
  })
})

describe('a key in a keyring', () => {
  const sealed = (box: Keyring) => sealByKeyring({ header: HEADER, payload: 'the key' }, box)
  const kept = async (box: Keyring): Promise<SealedKey> => {
    const made = await sealed(box)
    if (!made.ok) throw new Error(made.problem.detail)
    return made.value
  }

  it('comes out as it went in', async () => {
    const box = new Keyring()
    expect(await openByKeyring(await kept(box), box, 'secrets.json')).toEqual({
      ok: true,
      value: { payload: 'the key', renewed: null },
    })
  })

  it('is sealed afresh where the keyring asks for it', async () => {
    const box = new Keyring()
    const first = await kept(box)
    box.renew = true
    const opened = await openByKeyring(first, box, 'secrets.json')
    const renewed = opened.ok ? opened.value.renewed : null
    expect(renewed?.seal).not.toEqual(first.seal)
    box.renew = false
    expect(renewed === null ? null : await openByKeyring(renewed, box, 'secrets.json')).toMatchObject({
      ok: true,
      value: { payload: 'the key' },
    })
  })

  it('does not open under another header than its own', async () => {
    const box = new Keyring()
    const { about, importedAt, seal: own } = await kept(box)
    const moved = sealedKey({ version: 1, about: { ...about, host: 'evil.example' }, importedAt }, own)
    expect(await openByKeyring(moved, box, 'secrets.json')).toMatchObject({
      ok: false,
      problem: { code: 'secrets-damaged' },
    })
  })

  it.each([
    ['silent', 'keyring-silent'],
    ['refused', 'keyring-refused'],
  ] as const)('that is %s says so', async (fault, code) => {
    const box = new Keyring()
    const first = await kept(box)
    box.fault = fault
    expect(await openByKeyring(first, box, 'secrets.json')).toMatchObject({ ok: false, problem: { code } })
    expect(await sealed(box)).toMatchObject({ ok: false, problem: { code: 'keyring-failed' } })
  })

  it('is not opened by a passphrase', async () => {
    expect(await open(await kept(new Keyring()))).toMatchObject({
      ok: false,
      problem: { code: 'key-in-keyring' },
    })
  })
})

function withSeal(sealed: SealedKey, change: Record<string, unknown>): SealedKey {
  return { ...sealed, seal: { ...sealed.seal, ...change } }
}
