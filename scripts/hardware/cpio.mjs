// An archive that the kernel unpacks as its first file system: cpio in the format "newc" (documented in the kernel's
// Documentation/driver-api/early-userspace/buffer-format.rst).
import { closeSync, openSync, writeSync } from 'node:fs'
import { posix } from 'node:path'

const KIND = { folder: 0o040000, file: 0o100000, link: 0o120000 }

/** Writes an archive; folders above an entry are made as they are needed, and everything belongs to root. */
export function writeArchive(path) {
  const file = openSync(path, 'w')
  const folders = new Set(['/', '.'])
  let inode = 1

  function entry(name, mode, data) {
    const bytes = Buffer.from(`${name}\0`)
    const numbers = [inode++, mode, 0, 0, 1, 0, data.length, 0, 0, 0, 0, bytes.length, 0]
    const header = `070701${numbers.map((number) => number.toString(16).padStart(8, '0')).join('')}`
    const heading = Buffer.concat([Buffer.from(header), bytes])
    for (const part of [heading, data]) {
      write(part)
      write(padding(part))
    }
  }

  function write(bytes) {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done)
  }

  function folder(path) {
    if (folders.has(path)) return
    folder(posix.dirname(path))
    folders.add(path)
    entry(path.slice(1), KIND.folder | 0o755, Buffer.alloc(0))
  }

  return {
    folder,
    file(path, data, mode = 0o644) {
      folder(posix.dirname(path))
      entry(path.slice(1), KIND.file | mode, typeof data === 'string' ? Buffer.from(data) : data)
    },
    link(path, target) {
      folder(posix.dirname(path))
      entry(path.slice(1), KIND.link | 0o777, Buffer.from(target))
    },
    end() {
      entry('TRAILER!!!', 0, Buffer.alloc(0))
      closeSync(file)
    },
  }
}

/** Names and data both end at a multiple of four bytes. */
const padding = ({ length }) => Buffer.alloc((4 - (length % 4)) % 4)
