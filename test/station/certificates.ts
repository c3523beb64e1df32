import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  cryptoProvider,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
  type X509Certificate,
} from '@peculiar/x509'

const { subtle } = globalThis.crypto
cryptoProvider.set(globalThis.crypto)

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const DAY_MS = 86_400_000

/** A certificate with its key, in PEM form. */
export interface Pair {
  readonly cert: string
  readonly key: string
}

/** A certificate authority of the test's own. */
export class Authority {
  private readonly keys: CryptoKeyPair
  private readonly certificate: X509Certificate

  private constructor(keys: CryptoKeyPair, certificate: X509Certificate) {
    this.keys = keys
    this.certificate = certificate
  }

  static async create(name: string): Promise<Authority> {
    const keys = await makeKeys()
    const certificate = await X509CertificateGenerator.createSelfSigned({
      name: `CN=${name}`,
      keys,
      signingAlgorithm: ALGORITHM,
      notBefore: new Date(Date.now() - DAY_MS),
      notAfter: new Date(Date.now() + DAY_MS),
      extensions: [new BasicConstraintsExtension(true, 1, true)],
    })
    return new Authority(keys, certificate)
  }

  get pem(): string {
    return this.certificate.toString('pem')
  }

  /** Issues a server's certificate; `days` from now until it ends, which may lie in the past. */
  async issue(host: string, { days = 1, from = -30 } = {}): Promise<Pair> {
    const keys = await makeKeys()
    const certificate = await X509CertificateGenerator.create({
      subject: `CN=${host}`,
      issuer: this.certificate.subject,
      publicKey: keys.publicKey,
      signingKey: this.keys.privateKey,
      signingAlgorithm: ALGORITHM,
      notBefore: new Date(Date.now() + from * DAY_MS),
      notAfter: new Date(Date.now() + days * DAY_MS),
      extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
    })
    const pkcs8 = Buffer.from(await subtle.exportKey('pkcs8', keys.privateKey))
    const key = `-----BEGIN PRIVATE KEY-----\n${pkcs8.toString('base64')}\n-----END PRIVATE KEY-----\n`
    return { cert: certificate.toString('pem'), key }
  }
}

function makeKeys(): Promise<CryptoKeyPair> {
  return subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
}
