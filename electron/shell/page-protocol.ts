import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'
import { PAGE_ORIGIN, PAGE_SCHEME } from './page-address.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ])
}

/** Serves the built page from a folder, and nothing outside it. */
export function servePage(folder: string): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const file = pageFile(folder, request.url)
    const type = file === undefined ? undefined : CONTENT_TYPES[extname(file)]
    if (file === undefined || type === undefined) return new Response('Not found', { status: 404 })
    try {
      return new Response(await readFile(file), {
        headers: {
          'Content-Type': type,
          'Content-Security-Policy': CONTENT_SECURITY_POLICY,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
        },
      })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}

function pageFile(folder: string, url: string): string | undefined {
  const { protocol: scheme, host, pathname } = new URL(url)
  if (`${scheme}//${host}` !== PAGE_ORIGIN) return undefined
  const file = normalize(join(folder, decodeURIComponent(pathname)))
  return file.startsWith(folder + sep) ? file : undefined
}
