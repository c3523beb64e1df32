import { createPrivateKey } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Something that must not be found. */
export interface Secret {
  readonly name: string
  readonly value: Buffer
}

/** Where it is looked for: a file, what was printed, what the page shows. */
export type Places = ReadonlyMap<string, Buffer | string>

const WINDOW = 18

/** Words that are secret as a whole: a password, a passphrase, a token. */
export function secretText(name: string, text: string): Secret {
  return { name, value: Buffer.from(text, 'utf8') }
}

/**
 * A private key, as parts of its numbers: so it is found in whatever frame it stands (PEM, one line, JWK), and
 * when only a part of it got out. The modulus and the exponent are public and no part of it.
 */
export function secretsOfKey(name: string, pem: string): Secret[] {
  const { d, p, q, dp, dq, qi } = createPrivateKey(pem).export({ format: 'jwk' })
  return Object.entries({ d, p, q, dp, dq, qi }).flatMap(([part, text]) => {
    if (text === undefined) return []
    const bytes = Buffer.from(text, 'base64url')
    const starts = [0, (bytes.length - WINDOW) >> 1, bytes.length - WINDOW]
    return starts.map((start) => ({
      name: `${name}: ${part} from byte ${start}`,
      value: bytes.subarray(start, start + WINDOW),
    }))
  })
}

/** Every file below a folder. */
export function filesOf(folder: string, under = folder): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) for (const [name, bytes] of filesOf(path, under)) found.set(name, bytes)
    else if (entry.isFile()) found.set(relative(under, path), readFileSync(path))
  }
  return found
}

/** Where which secret was found, in whatever spelling; none is what is wanted. A signed token is found by its looks. */
export function findSecrets(places: Places, secrets: readonly Secret[]): string[] {
  const found: string[] = []
  for (const [place, content] of places) {
    const raw = Buffer.isBuffer(content)
      ? content.toString('latin1')
      : Buffer.from(content).toString('latin1')
    // Lines of a PEM, real or spelled `\n`, and what JSON and base64url do to its characters.
    const plain = raw.replace(/\\[nr]|[\s\\]/g, '')
    const normal = plain.replaceAll('-', '+').replaceAll('_', '/')
    for (const { name, value } of secrets) {
      const spelling = spellingsOf(value).find((text) =>
        [raw, plain, normal].some((one) => one.includes(text)),
      )
      if (spelling !== undefined) found.push(`${name} in ${place}`)
    }
    if (/eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/.test(plain)) found.push(`a signed token in ${place}`)
  }
  return found
}

function spellingsOf(value: Buffer): string[] {
  const text = value.toString('latin1')
  return [
    text,
    text.replace(/\s/g, ''),
    encodeURIComponent(value.toString('utf8')),
    value.toString('hex'),
    value.toString('hex').toUpperCase(),
    value.toString('utf16le'),
    // Where a text begins among other bytes decides which of three base64 spellings it has.
    ...[0, 1, 2].map((shift) => {
      const whole = Buffer.concat([Buffer.alloc(shift), value]).toString('base64')
      const first = Math.ceil((shift * 8) / 6)
      const bits = (shift + value.length) * 8
      return whole.slice(first, Math.floor(bits / 6))
    }),
  ].filter((spelling) => spelling.length >= 8)
}
