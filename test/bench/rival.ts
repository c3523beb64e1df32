import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The library that the bench compares with: the kept published reader of HID POS scanners. */
export const RIVAL = '@point-of-sale/webhid-barcode-scanner 1.2.2'

const [NAME, VERSION] = ['@point-of-sale/webhid-barcode-scanner', '1.2.2']
const SHA512 = 'PWsBE36SeAyqmKCwv/IjhDifMX8PAi8t+nXTzBDY5xdzqUG1zbCYfhfsfFIZnoeNLzI91rwtknOsE2QUENJgVw=='
const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/ds100-intake/rival')

/**
 * Its bundle, fetched once by npm into a cache and checked against its published hash; undefined where npm can't
 * get it. It is no devDependency: it names a dozen build tools as its own dependencies, and needs none of them.
 */
export function fetchRival(): string | undefined {
  const bundle = join(CACHE, 'package', 'dist', 'webhid-barcode-scanner.esm.js')
  if (existsSync(bundle)) return bundle
  mkdirSync(CACHE, { recursive: true })
  const quiet = { cwd: CACHE, stdio: 'ignore', timeout: 60_000, shell: process.platform === 'win32' } as const
  spawnSync('npm', ['pack', `${NAME}@${VERSION}`, '--ignore-scripts'], quiet)
  const archive = join(CACHE, `point-of-sale-webhid-barcode-scanner-${VERSION}.tgz`)
  if (!existsSync(archive)) return undefined
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (hash !== SHA512) throw new Error(`${NAME} ${VERSION} is not what was published: sha512 ${hash}`)
  spawnSync('tar', ['-xzf', archive], quiet)
  return existsSync(bundle) ? bundle : undefined
}

/** What a browser hands to a page for one report: the data without the report's id. */
export interface InputReport {
  readonly reportId: number
  readonly device: object
  readonly data: DataView
}

interface RivalScanner {
  addEventListener(name: 'barcode', listener: (code: { readonly value: string }) => void): void
  reconnect(device: object): Promise<void>
}

/** The rival with one device, driven without a browser. */
export interface DrivenRival {
  /** The listener that it put on the device. */
  readonly onReport: (event: InputReport) => void
  readonly device: object
  /** How many codes it told of so far; it tells each in a timer of its own. */
  readonly codes: () => number
}

/**
 * Drives the rival with a device of this maker on a `navigator.hid` that has nothing but what it asks for. Its
 * console, which it writes each code to, is silent, or it would be the console that is measured.
 */
export async function driveRival(bundle: string, vendorId: number): Promise<DrivenRival> {
  const listeners: ((event: InputReport) => void)[] = []
  const device = {
    vendorId,
    productId: 1,
    productName: 'bench',
    collections: [{ usagePage: 0x8c, usage: 2 }],
    open: async () => undefined,
    sendFeatureReport: async () => undefined,
    addEventListener: (_name: string, listener: (event: InputReport) => void) => listeners.push(listener),
  }
  const hid = { addEventListener: () => undefined, getDevices: async () => [device] }
  Object.defineProperty(globalThis, 'navigator', { value: { hid }, configurable: true })
  console.log = () => undefined
  const { default: Scanner } = (await import(pathToFileURL(bundle).href)) as {
    default: new (options: object) => RivalScanner
  }
  const scanner = new Scanner({})
  let codes = 0
  scanner.addEventListener('barcode', () => {
    codes += 1
  })
  await scanner.reconnect({})
  // It opens the devices without waiting for them.
  await new Promise((done) => setTimeout(done, 1))
  const [onReport] = listeners
  if (onReport === undefined) throw new Error('the rival did not open the device')
  return { onReport, device, codes: () => codes }
}
