/** Schemes the app registered, and the https origins they live under inside Chromium. */
const schemes = new Set<string>()
const SUFFIX = 'stand-in.test'

/** Makes a scheme known. */
export function registerScheme(scheme: string): void {
  schemes.add(scheme)
}

/** Whether the scheme was registered as privileged. */
export function isRegistered(scheme: string): boolean {
  return schemes.has(scheme)
}

/** `app://host/path` as Chromium sees it: `https://host.app.stand-in.test/path`. */
export function toInternal(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.${SUFFIX}${rest === '' ? '/' : rest}` : url
}

/** The address the app knows for one that Chromium reports. */
export function toPublic(url: string): string {
  const [, host = '', scheme = '', rest = ''] =
    /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.stand-in\.test(.*)$/is.exec(url) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url
}

/** A Content-Security-Policy with the app's schemes translated. */
export function policyToInternal(policy: string): string {
  let text = policy
  for (const scheme of schemes) {
    text = text.replace(new RegExp(`\\b${scheme}://([^\\s;,/]+)`, 'g'), `https://$1.${scheme}.${SUFFIX}`)
    text = text.replace(new RegExp(`(^|\\s)${scheme}:(?=[\\s;,]|$)`, 'g'), `$1https://*.${scheme}.${SUFFIX}`)
  }
  return text
}

/** The origin of an address as the app knows it. */
export function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null'
}
