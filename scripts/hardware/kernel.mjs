// Takes a kernel package apart: its image, and the modules that the guest loads, in an order that loads.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * Leaves of an unpacked kernel package `vmlinuz`, the wanted modules with those that they need, and `order`, in which
 * to load them. What the kernel has built in needs no module; a name that it does not know at all throws.
 */
export function takeKernelApart(root, wanted, busybox) {
  const boot = readdirSync(join(root, 'boot'))
  const image = boot.find((name) => name.startsWith('vmlinuz-'))
  if (image === undefined) throw new Error('The kernel package brought no image.')
  const release = image.slice('vmlinuz-'.length)
  const modules = [join(root, 'lib/modules'), join(root, 'usr/lib/modules')].find((folder) =>
    existing(folder),
  )
  const known = readModules(join(modules ?? root, release))
  const order = []
  for (const name of wanted) visit(name)

  mkdirSync(join(root, 'modules'), { recursive: true })
  cpSync(join(root, 'boot', image), join(root, 'vmlinuz'))
  for (const { name, bytes } of order) writeFileSync(join(root, 'modules', `${name}.ko`), bytes)
  writeFileSync(join(root, 'order'), order.map(({ name }) => `${name}.ko\n`).join(''))
  for (const rest of ['boot', 'lib', 'usr']) rmSync(join(root, rest), { recursive: true, force: true })

  function visit(name) {
    const key = name.replaceAll('-', '_')
    if (order.some((module) => module.name === key)) return
    const file = known.files.get(key)
    if (file === undefined && known.builtIn.has(key)) return
    if (file === undefined) throw new Error(`The kernel ${release} has no module ${name}.`)
    const bytes = readModule(file, busybox)
    for (const needed of dependencies(bytes)) visit(needed)
    order.push({ name: key, bytes })
  }
}

/** What a module says of itself in its .modinfo section: `depends=hid,usbcore`. */
export function dependencies(bytes) {
  const said = /\0depends=([^\0]*)\0/.exec(bytes.toString('latin1'))?.[1] ?? ''
  return said.split(',').filter(Boolean)
}

function readModules(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.ko(\.xz)?$/.test(name))
  const builtIn = readFileSync(join(folder, 'modules.builtin'), 'utf8').split('\n').filter(Boolean)
  return {
    files: new Map(names.map((name) => [moduleName(name), join(folder, name)])),
    builtIn: new Set(builtIn.map(moduleName)),
  }
}

const moduleName = (path) =>
  basename(path)
    .replace(/\.ko(\.xz)?$/, '')
    .replaceAll('-', '_')

/** Debian 12 ships modules as they are, later ones compressed. */
function readModule(file, busybox) {
  if (!file.endsWith('.xz')) return readFileSync(file)
  const { status, stdout } = spawnSync(busybox, ['xz', '-dc', file], { maxBuffer: 64 << 20 })
  if (status !== 0) throw new Error(`${file} can't be unpacked.`)
  return stdout
}

function existing(folder) {
  try {
    return readdirSync(folder).length > 0
  } catch {
    return false
  }
}
