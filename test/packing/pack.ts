import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createPackage } from '@electron/asar'

const ROOT = resolve(import.meta.dirname, '../..')

/** What the dummy runtime says that it is; nothing is fetched for it. */
const ELECTRON_VERSION = '45.0.0'

/** Electron's fuse wire, all nine fuses off but for the four that Electron ships on (@electron/fuses, README). */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'ascii'),
  Buffer.from([1, 9]),
  Buffer.from('101100010', 'ascii'),
])

/** A packed station. */
export interface Packed {
  readonly folder: string
  readonly resources: string
  readonly executable: string
}

/**
 * Packs the `--linux dir` target without a download: a project of its own with planted files that must not be
 * packed, and a dummy runtime that carries nothing of Electron but its fuse wire.
 */
export async function pack(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'packing-'))
  const project = join(folder, 'project')
  for (const name of ['package.json', 'package-lock.json', 'electron-builder.yml', 'LICENSE']) {
    cpSync(join(ROOT, name), join(project, name))
  }
  cpSync(join(ROOT, 'resources'), join(project, 'resources'), { recursive: true })
  copyProductionPackages(project)
  const plant = (name: string) => {
    mkdirSync(join(project, name, '..'), { recursive: true })
    writeFileSync(join(project, name), '// planted\n')
  }
  const wanted = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']
  const unwanted = ['out/main/main.js.map', 'out/.sources', 'electron/main.ts', 'test/a.test.ts', 'docs/a.md']
  for (const name of [...wanted, ...unwanted, 'scripts/a.mjs', 'rsa.key', 'station.json']) plant(name)
  const runtime = await dummyRuntime(join(folder, 'runtime'))
  const done = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/electron-builder/out/cli/cli.js'),
      '--linux',
      'dir',
      '--x64',
      '--publish',
      'never',
      `--config.electronDist=${runtime}`,
      `--config.electronVersion=${ELECTRON_VERSION}`,
    ],
    { cwd: project, encoding: 'utf8', timeout: 120_000 },
  )
  if (done.status !== 0)
    throw new Error(`electron-builder ended with ${done.status}\n${done.stdout}${done.stderr}`)
  const unpacked = join(project, 'dist', 'linux-unpacked')
  return { folder, resources: join(unpacked, 'resources'), executable: join(unpacked, 'ds100-intake') }
}

/** What `npm ci --omit dev` would install, taken from the packages that are here. */
function copyProductionPackages(project: string): void {
  const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>
  }
  for (const [place, { dev, devOptional }] of Object.entries(lockfile.packages)) {
    const wanted = place !== '' && dev !== true && devOptional !== true
    if (wanted && existsSync(join(ROOT, place)))
      cpSync(join(ROOT, place), join(project, place), { recursive: true })
  }
}

async function dummyRuntime(folder: string): Promise<string> {
  const app = join(folder, '..', 'default-app')
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(app)
  writeFileSync(join(app, 'main.js'), '')
  await createPackage(app, join(folder, 'resources', 'default_app.asar'))
  writeFileSync(join(folder, 'version'), ELECTRON_VERSION)
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.from('#!/bin/sh\n'), FUSE_WIRE, Buffer.from('\n')]),
  )
  chmodSync(join(folder, 'electron'), 0o755)
  return folder
}
