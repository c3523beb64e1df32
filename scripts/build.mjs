// Builds the bundles when a source has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runOnNode } from './setup.mjs'

const STAMP = join(ROOT, 'out', '.sources')

/** Runs electron-vite, unless `out/` was built from exactly these sources. */
export function ensureBuild() {
  const hash = sourcesHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  console.log('Building the bundles ...')
  const status = runOnNode([join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'])
  if (status !== 0) process.exit(status)
  writeFileSync(STAMP, hash)
}

function sourcesHash() {
  const hash = createHash('sha256')
  const below = (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map((name) => join(folder, name))
      .filter((name) => statSync(join(ROOT, name)).isFile())
  const files = [
    ...below('electron'),
    ...below('renderer'),
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
  ]
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}
