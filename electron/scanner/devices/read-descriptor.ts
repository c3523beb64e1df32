import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

/**
 * The report descriptor of a device, where the operating system shows it: Linux does, for everybody, under
 * `/sys/class/hidraw`. Null elsewhere, and where it can't be read.
 */
export async function readDescriptor(path: string): Promise<Uint8Array | null> {
  if (!/^\/dev\/hidraw[0-9]+$/.test(path)) return null
  try {
    return await readFile(`/sys/class/hidraw/${basename(path)}/device/report_descriptor`)
  } catch {
    return null
  }
}
