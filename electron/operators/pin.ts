import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { problem } from '../contract/problem.ts'
import { failed, succeeded, type Result } from '../contract/result.ts'
import { LONGEST_PIN, PIN_HASH, SHORTEST_PIN } from '../contract/undo.ts'

/**
 * What new hashes are made with: OWASP's “Password Storage Cheat Sheet” asks for N=2^17, r=8, p=1. It takes 128 MiB and
 * some tenths of a second, in a thread of its own.
 */
const STRENGTH: Strength = { n: 2 ** 17, r: 8, p: 1 }
const HASH_BYTES = 32
const SALT_BYTES = 16

interface Strength {
  readonly n: number
  readonly r: number
  readonly p: number
}

/** Makes the hash that the station file keeps in place of a PIN. */
export async function hashPin(
  pin: string,
  strength: Strength = STRENGTH,
  salt: Buffer = randomBytes(SALT_BYTES),
): Promise<Result<string>> {
  const text = normalized(pin)
  if (text.length < SHORTEST_PIN || text.length > LONGEST_PIN) {
    return failed(problem('pin-short', { shortest: SHORTEST_PIN, longest: LONGEST_PIN }))
  }
  const hash = await derive(text, salt, strength)
  const { n, r, p } = strength
  return succeeded(`scrypt:${n},${r},${p}:${salt.toString('base64url')}:${hash.toString('base64url')}`)
}

/**
 * Whether a PIN is the one that a hash was made of. It takes as long for a wrong PIN as for the right one, and the
 * comparison says nothing by its time. What is no hash fits no PIN.
 */
export async function checkPin(pin: string, hash: string): Promise<boolean> {
  const parts = PIN_HASH.exec(hash)?.groups
  if (parts === undefined) return false
  const wanted = Buffer.from(parts['hash'] ?? '', 'base64url')
  const salt = Buffer.from(parts['salt'] ?? '', 'base64url')
  const strength = { n: Number(parts['n']), r: Number(parts['r']), p: Number(parts['p']) }
  try {
    return timingSafeEqual(await derive(normalized(pin), salt, strength), wanted)
  } catch {
    // Parameters that scrypt refuses, N that is no power of two for one.
    return false
  }
}

/** What two keyboards write differently is the same PIN. */
function normalized(pin: string): string {
  return pin.normalize('NFKC').trim()
}

function derive(text: string, salt: Buffer, { n, r, p }: Strength): Promise<Buffer> {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r }
  return new Promise((resolve, reject) => {
    scrypt(text, salt, HASH_BYTES, options, (error, hash) => {
      if (error === null) resolve(hash)
      else reject(error)
    })
  })
}
