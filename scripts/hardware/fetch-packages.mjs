// Debian's packages for the hardware test, unpacked below .cache/hardware: what an earlier run left there, or else from
// Debian's mirror. Nothing is installed on the host.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../house.mjs'
import { NotHere, assertDebianLike, withPackageLists } from './apt.mjs'
import { takeKernelApart } from './kernel.mjs'

const CACHE = join(ROOT, '.cache', 'hardware')
/** Package lists of our own, only while packages are being fetched. */
const LISTS = join(CACHE, 'apt')

/** The driver's libraries come only where the host lacks them. */
const LIBRARIES = ['libusb-1.0-0', 'libudev1']

const PARTS = {
  /** QEMU, and a shell for the guest. */
  machine: { packages: ['qemu-system-x86', 'busybox-static'], libraries: LIBRARIES },
  /** The small kernel: HID devices made in user space. */
  cloud: { kernel: 'linux-image-cloud-amd64', modules: ['hid', 'hid-generic', 'uhid'] },
  /** The full kernel: a USB host and a USB device on one virtual cable. */
  usb: {
    kernel: 'linux-image-amd64',
    modules: ['hid-generic', 'uhid', 'usbhid', 'libcomposite', 'usb_f_hid', 'dummy_hcd', 'evdev'],
  },
  /** The daemon that applies udev rules. */
  udev: { packages: ['udev'], libraries: [] },
}

/**
 * The folders of the parts asked for, each fetched where it is missing or `fresh` says so.
 * Throws NotHere where that can't be done on this machine.
 */
export function fetchPackages(names, { fresh = false } = {}) {
  if (fresh) rmSync(CACHE, { recursive: true, force: true })
  const places = {}
  try {
    for (const name of names) places[name] = fetchPart(name, places)
  } finally {
    rmSync(LISTS, { recursive: true, force: true })
  }
  return places
}

/** Unpacks a part beside its place and moves it there whole, so that what is in place is complete. */
function fetchPart(name, { machine }) {
  assertDebianLike()
  const place = join(CACHE, name)
  if (existsSync(join(place, 'complete'))) return place
  console.log(`Hardware test: fetching Debian's packages (${name}) ...`)
  mkdirSync(CACHE, { recursive: true })
  const unfinished = `${place}.${process.pid}`
  try {
    fill(PARTS[name], unfinished, machine)
    writeFileSync(join(unfinished, 'complete'), '')
    rmSync(place, { recursive: true, force: true })
    renameSync(unfinished, place)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return place
}

function fill(part, root, machine) {
  withPackageLists(LISTS, (apt) => {
    rmSync(root, { recursive: true, force: true })
    if (part.kernel !== undefined) return apt.unpack(apt.kernelOf(part.kernel), root)
    const wanted = new Set([...part.packages, ...apt.missing([...part.packages, ...part.libraries])])
    return apt.unpack([...wanted], root)
  })
  if (part.kernel === undefined) return
  takeKernelApart(root, part.modules, busyboxOf(machine))
}

/** The static busybox among the machine's packages. */
export function busyboxOf(machine) {
  const found = ['bin/busybox', 'usr/bin/busybox'].map((path) => join(machine, path)).find(existsSync)
  if (found === undefined) throw new NotHere('the package busybox-static brought no busybox')
  return found
}
