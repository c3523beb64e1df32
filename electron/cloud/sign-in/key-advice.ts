import { statSync } from 'node:fs'

/** RSA advises to replace an Administration API key after so many days. */
export const ADVISED_DAYS = 90

/** Hosts that name no tenant; RSA is retiring them. */
const GENERIC_HOST = /^access(?:-[a-z]+)?\.securid\.com$/

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
  const days = Math.floor((now.getTime() - mtime.getTime()) / 86_400_000)
  return [
    days > ADVISED_DAYS
      ? `the key file is ${days} days old; RSA advises to replace keys after ${ADVISED_DAYS}`
      : '',
    // Windows keeps rights elsewhere; its mode bits say nothing.
    platform !== 'win32' && (mode & 0o077) !== 0 ? 'others than its owner may read the key file' : '',
    GENERIC_HOST.test(host) ? `${host} names no tenant; RSA is retiring such addresses` : '',
  ].filter((advice) => advice !== '')
}
