import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { CONTENT_SECURITY_POLICY } from '../../electron/shell/content-security-policy.ts'

const ROOT = resolve(import.meta.dirname, '../..')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** The built gallery on loopback. */
export interface GallerySite {
  /** Ends with a slash. */
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * Builds the gallery and serves it on loopback under the policy of the station's own page, so that whatever the window
 * would refuse is refused here too. `name` keeps builds at the same time apart.
 */
export async function openGallerySite(name: string): Promise<GallerySite> {
  const folder = join(ROOT, 'node_modules/.cache/ds100-intake', `gallery-${name}`)
  await build(folder)
  const server = createServer((request, response) => {
    void serve(folder, request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': CONTENT_SECURITY_POLICY })
      response.end(body)
    })
  })
  return { address: await listen(server), close: () => close(server) }
}

function build(folder: string): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const args = [
    vite,
    'build',
    '--config',
    join(ROOT, 'gallery.config.ts'),
    '--logLevel',
    'error',
    '--outDir',
    folder,
  ]
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
    child.on('error', failed)
    child.on('exit', (code) => {
      if (code === 0) done()
      else failed(new Error('the gallery could not be built'))
    })
  })
}

async function serve(folder: string, url: string) {
  const { pathname } = new URL(url, 'http://gallery')
  // A browser asks for it by itself; the station's window never does.
  if (pathname === '/favicon.ico') return { status: 204, type: 'text/plain', body: '' }
  const file = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)))
  const type = CONTENT_TYPES[extname(file)]
  const missing = { status: 404, type: 'text/plain', body: 'Not found' }
  if (!file.startsWith(folder + sep) || type === undefined) return missing
  return readFile(file).then(
    (body) => ({ status: 200, type, body }),
    () => missing,
  )
}

function listen(server: Server): Promise<string> {
  return new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address()
      listening(`http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    server.close(() => {
      closed()
    })
    server.closeAllConnections()
  })
}
