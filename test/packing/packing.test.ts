import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pack, type Packed } from './pack.ts'

/** A fuse's state in the wire: the characters 0 and 1 (@electron/fuses, README). */
const OFF = '0'.charCodeAt(0)
const ON = '1'.charCodeAt(0)

let packed: Packed
const inAsar = () => listPackage(join(packed.resources, 'app.asar'), { isPack: false })
const beside = () =>
  readdirSync(join(packed.resources, 'app.asar.unpacked'), { recursive: true }).map((name) => name.toString())

describe.skipIf(process.platform !== 'linux')('the package', () => {
  beforeAll(async () => {
    packed = await pack()
  })
  afterAll(() => {
    rmSync(packed.folder, { recursive: true, force: true })
  })

  it('has the bundles and the manifest in its asar', () => {
    expect(inAsar()).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/main.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
      ]),
    )
  })

  it('has no source, map, test, script, document, key or station file', () => {
    const foreign = inAsar().filter((name) =>
      /\.(tsx?|map|md|c|cc|h|gyp|key)$|^\/(electron|renderer|test|scripts|docs)(\/|$)|station\.json|\.sources/.test(
        name,
      ),
    )
    expect(foreign).toEqual([])
  })

  it('has node-hid and what finds its binary, and no other package', () => {
    const packages = inAsar().flatMap((name) => /^\/node_modules\/([^/]+)$/.exec(name)?.[1] ?? [])
    expect(packages.sort()).toEqual(['node-hid', 'pkg-prebuilds'])
  })

  it('has node-hid’s own binary for this system beside the asar', () => {
    const binaries = beside().filter((name) => name.endsWith('.node'))
    expect(binaries.length).toBeGreaterThan(0)
    for (const name of binaries) expect(name).toMatch(/prebuilds\/HID(_hidraw)?-linux-x64/)
  })

  it('can load node-hid from beside the asar', () => {
    const script = `process.stdout.write(typeof require('node-hid').devicesAsync)`
    // Elsewhere, so that nothing is found in a folder above it.
    const cwd = mkdtempSync(join(tmpdir(), 'unpacked-'))
    cpSync(join(packed.resources, 'app.asar.unpacked'), cwd, { recursive: true })
    const loaded = spawnSync(process.execPath, ['-e', script], { cwd, encoding: 'utf8' })
    rmSync(cwd, { recursive: true })
    expect(loaded.stdout).toBe('function')
  })

  it('has the udev rule for scanners', () => {
    expect(readdirSync(join(packed.resources, 'udev'))).toEqual(['60-ds100-intake-scanners.rules'])
  })

  it('has no build of node-hid that would win over the prebuilt one', () => {
    expect(existsSync(join(packed.resources, 'app.asar.unpacked/node_modules/node-hid/build'))).toBe(false)
  })

  it.each([
    [FuseV1Options.RunAsNode, OFF],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, OFF],
    [FuseV1Options.EnableNodeCliInspectArguments, OFF],
    [FuseV1Options.EnableCookieEncryption, ON],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, ON],
    [FuseV1Options.OnlyLoadAppFromAsar, ON],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, OFF],
  ])('has fuse %i flipped to %i', async (fuse, state) => {
    const wire = await getCurrentFuseWire(packed.executable)
    expect(wire[fuse]).toBe(state)
  })
})
