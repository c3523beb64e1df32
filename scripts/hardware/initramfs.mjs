// What the guest consists of: a shell, the kernel's modules, Electron's Node, node-hid, the bundled checks with the
// scanner modules in them, and an init that starts them.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT } from '../house.mjs'
import { writeArchive } from './cpio.mjs'
import { busyboxOf } from './fetch-packages.mjs'
import { filesBelow, librariesOf, libraryFolders } from './libraries.mjs'

/** Where the checks and their packages lie in the guest, and the libraries of its programs. */
const HOUSE = '/station'
const LIBRARIES = '/lib/programs'

/** What is in no bundle: their JavaScript, and of node-hid the one binary that it takes on Linux. */
const PACKAGES = ['node-hid', 'pkg-prebuilds'].map((name) => `node_modules/${name}`)
const DRIVER = 'node_modules/node-hid/prebuilds/HID_hidraw-linux-x64/node-napi-v4.node'

/**
 * Writes the guest's file system. `bundles` is the folder of the guest's programs, `machine`, `kernel` and `udev`
 * are folders of unpacked packages; udev may be left out.
 */
export function buildInitramfs(path, { bundles, machine, kernel, udev }) {
  const archive = writeArchive(path)
  for (const folder of ['/proc', '/sys', '/dev', '/tmp', '/run', '/root']) archive.folder(folder)
  archive.file('/init', readFileSync(join(ROOT, 'test/hardware/guest/init')), 0o755)
  archive.file('/bin/busybox', readFileSync(busyboxOf(machine)), 0o755)
  archive.file('/bin/node', readFileSync(NODE), 0o755)
  archive.file('/etc/passwd', 'root:x:0:0::/root:/bin/sh\nstation:x:1000:1000::/tmp:/bin/sh\n')
  archive.file('/etc/group', 'root:x:0:\nplugdev:x:46:\nstation:x:1000:\n')
  addModules(archive, kernel)
  const driver = addHouse(archive, bundles)
  const programs = [NODE, driver, ...(udev === undefined ? [] : [addUdev(archive, udev)])]
  const folders = [machine, udev].filter(Boolean).flatMap(libraryFolders)
  for (const [name, file] of librariesOf(programs, folders)) {
    const target = name.startsWith('/') ? name : `${LIBRARIES}/${name}`
    archive.file(target, readFileSync(file), 0o755)
  }
  archive.end()
}

function addModules(archive, kernel) {
  archive.file('/modules/order', readFileSync(join(kernel, 'order')))
  for (const name of filesBelow(join(kernel, 'modules'), () => true)) {
    archive.file(`/modules/${name}`, readFileSync(join(kernel, 'modules', name)))
  }
}

/** The bundles and the packages that stay outside; answers the native file among them. */
function addHouse(archive, bundles) {
  const add = (path) => archive.file(`${HOUSE}/${path}`, readFileSync(join(ROOT, path)))
  const addBelow = (folder, wanted) => {
    for (const name of filesBelow(join(ROOT, folder), wanted)) add(`${folder}/${name}`)
  }
  add('package.json')
  for (const name of filesBelow(bundles, () => true)) {
    archive.file(`${HOUSE}/guest/${name}`, readFileSync(join(bundles, name)))
  }
  for (const folder of PACKAGES) addBelow(folder, (name) => /\.(c?js|json)$/.test(name))
  add(DRIVER)
  return join(ROOT, DRIVER)
}

/** udev's daemon under both its names, Debian's rules and ours; answers the daemon's file. */
function addUdev(archive, udev) {
  const daemon = ['bin/udevadm', 'usr/bin/udevadm'].map((path) => join(udev, path)).find(existsSync)
  const rules = ['lib/udev/rules.d', 'usr/lib/udev/rules.d'].map((path) => join(udev, path)).find(existsSync)
  if (daemon === undefined || rules === undefined) throw new Error('The package udev brought no udev.')
  archive.file('/bin/udevadm', readFileSync(daemon), 0o755)
  archive.link('/lib/systemd/systemd-udevd', '/bin/udevadm')
  for (const [from, to] of [
    [rules, '/lib/udev/rules.d'],
    [join(ROOT, 'resources/udev'), '/etc/udev/rules.d'],
  ]) {
    for (const name of filesBelow(from, (file) => file.endsWith('.rules'))) {
      archive.file(`${to}/${name}`, readFileSync(join(from, name)))
    }
  }
  return daemon
}
