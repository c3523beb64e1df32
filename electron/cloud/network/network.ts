import { rootCertificates } from 'node:tls'
import { Agent, EnvHttpProxyAgent, ProxyAgent, type Dispatcher } from 'undici'

/** Which way the calls take. A proxy's address may carry its user and password: never print it. */
export type ProxyChoice =
  | { readonly kind: 'direct' }
  /** The proxy of the station file, or the one that the operating system names for the tenant. */
  | { readonly kind: 'proxy'; readonly url: string }
  /** HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case, as undici reads them. */
  | { readonly kind: 'environment' }

/** How the cloud is reached. Times in milliseconds. */
export interface Network {
  readonly proxy: ProxyChoice
  /** Certificates (PEM) that are trusted besides the usual ones; null for none. */
  readonly extraCa: string | null
  /** For connecting, for the headers of an answer, for each pause in its body, and for the whole call. */
  readonly timeoutMs: number
  readonly maxConcurrency: number
}

/** Opens the way; nothing is connected before the first call. Certificates are always verified. */
export function createDispatcher({ proxy, extraCa, timeoutMs, maxConcurrency }: Network): Dispatcher {
  // An own list takes the place of the usual one, so both are given.
  const tls = extraCa === null ? {} : { ca: [...rootCertificates, extraCa] }
  const limits = {
    allowH2: false,
    connections: maxConcurrency,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  }
  const through = {
    ...limits,
    connectTimeout: timeoutMs,
    requestTls: tls,
    proxyTls: tls,
    proxyTunnel: true,
  }
  switch (proxy.kind) {
    case 'direct':
      return new Agent({ ...limits, connect: { ...tls, timeout: timeoutMs } })
    case 'proxy':
      return new ProxyAgent({ ...through, uri: proxy.url })
    case 'environment':
      return new EnvHttpProxyAgent({ ...through, connect: { ...tls, timeout: timeoutMs } })
  }
}

/**
 * What the operating system says of the way to an address (Electron's `session.resolveProxy`): a list such as
 * `PROXY proxy.example:3128; DIRECT`, of which the first entry counts. A kind that is not known goes direct.
 */
export function proxyOfSystem(answer: string): ProxyChoice {
  const [kind = '', host = ''] = (answer.split(';')[0] ?? '').trim().split(/\s+/)
  const scheme = { PROXY: 'http', HTTPS: 'https', SOCKS5: 'socks5' }[kind.toUpperCase()]
  return scheme === undefined || host === ''
    ? { kind: 'direct' }
    : { kind: 'proxy', url: `${scheme}://${host}` }
}

/** The variables with which the environment names a proxy. */
export function proxyVariables(env: NodeJS.ProcessEnv): readonly string[] {
  return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].filter((name) => Boolean(env[name]))
}

/** Whether undici can go through a proxy with this address. */
export function isProxyAddress(address: string): boolean {
  return URL.canParse(address) && /^(?:https?|socks5?):$/.test(new URL(address).protocol)
}
