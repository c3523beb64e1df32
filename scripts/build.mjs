// Builds the bundles when a source has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, Stop, runOnNode, tool } from './house.mjs'

const STAMP = join(ROOT, 'out', '.sources')
const FOLDERS = ['electron', 'renderer']
const FILES = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Runs electron-vite, unless `out/` was built from exactly these sources. */
export async function ensureBuilt() {
  const hash = sourcesHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  console.log('Building the bundles ...')
  const code = await runOnNode([tool('electron-vite/bin/electron-vite.js'), 'build'])
  if (code !== 0) throw new Stop('The bundles could not be built.', code)
  writeFileSync(STAMP, hash)
}

function sourcesHash() {
  const hash = createHash('sha256')
  for (const file of [...FOLDERS.flatMap(filesBelow), ...FILES].sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(ROOT, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length + 1))
}
