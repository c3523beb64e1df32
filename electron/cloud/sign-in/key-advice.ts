import { statSync } from 'node:fs'

/** RSA advises to replace an Administration API key after so many days. */
export const ADVISED_DAYS = 90

/** Hosts that name no tenant; RSA is retiring them. */
const GENERIC_HOST = /^access(?:-[a-z]+)?\.securid\.com$/

/** How many whole days ago something was. */
export function ageInDays(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000))
}

/** Whether a key is older than RSA advises. */
export function isOld(days: number): boolean {
  return days > ADVISED_DAYS
}

/** Whether a host names no tenant. */
export function isGenericHost(host: string): boolean {
  return GENERIC_HOST.test(host)
}

/** Whether others than its owner may read a file with these rights. Windows keeps rights elsewhere. */
export function mayOthersRead(mode: number, platform: NodeJS.Platform): boolean {
  return platform !== 'win32' && (mode & 0o077) !== 0
}

/**
 * What an administrator should know of a key that works: its file is old, others may read it, or its address
 * names no tenant. Empty where all is well.
 */
export function keyAdvice(
  file: string,
  host: string,
  now: Date,
  platform: NodeJS.Platform,
): readonly string[] {
  const { mtime, mode } = statSync(file)
  const days = ageInDays(mtime, now)
  return [
    isOld(days) ? `the key file is ${days} days old; RSA advises to replace keys after ${ADVISED_DAYS}` : '',
    mayOthersRead(mode, platform) ? 'others than its owner may read the key file' : '',
    ...hostAdvice(host),
  ].filter((advice) => advice !== '')
}

/** The same of a key that was imported at the station, where it has no file of its own. */
export function importedKeyAdvice(importedAt: Date, host: string, now: Date): readonly string[] {
  const days = ageInDays(importedAt, now)
  const old = `the key was imported ${days} days ago; RSA advises to replace keys after ${ADVISED_DAYS}`
  return [...(isOld(days) ? [old] : []), ...hostAdvice(host)]
}

function hostAdvice(host: string): readonly string[] {
  return isGenericHost(host) ? [`${host} names no tenant; RSA is retiring such addresses`] : []
}
