import { EventEmitter } from 'node:events'
import { SOCKETS_GLOBAL, type PluggedDevice, type SentReport, type Sockets } from './usb-sockets.ts'

/**
 * node-hid 3.4 as the app's main process sees it, on the spec's sockets instead of a kernel. It is as strict as
 * the real one: its wrapper `nodehid.js` and its `HIDAsync.cc` are where each refusal comes from. What the app
 * does not use is not there.
 */

const sockets = Reflect.get(globalThis, SOCKETS_GLOBAL) as Sockets
const TOKEN = Symbol('opened')

/** Every top-level collection of every HID device. */
export async function devicesAsync(): Promise<PluggedDevice[]> {
  return sockets.list().map((device) => ({ ...device }))
}

/** An open device. */
export class HIDAsync extends EventEmitter {
  readonly #path: string
  #closing = false
  #stopReading: (() => void) | undefined

  constructor(token: symbol, path: string) {
    super()
    if (token !== TOKEN)
      throw new Error('HIDAsync cannot be constructed directly. Use HIDAsync.open() instead')
    this.#path = path
    sockets.handles.add(this)
    this.on('newListener', (event) => {
      if (event === 'data') process.nextTick(() => this.resume())
    })
    this.on('removeListener', (event) => {
      if (event === 'data' && this.listenerCount('data') === 0) process.nextTick(() => this.pause())
    })
  }

  static async open(...args: readonly unknown[]): Promise<HIDAsync> {
    const [path] = args
    if (args.length !== 1 || typeof path !== 'string') throw new TypeError('Device path must be a string')
    // hidapi opens on a thread of its own.
    await new Promise((resolve) => setImmediate(resolve))
    sockets.checkOpen(path)
    return new HIDAsync(TOKEN, path)
  }

  pause(): void {
    this.#stopReading?.()
    this.#stopReading = undefined
  }

  /** Throws where it reads already or is closed: in the real one nobody can catch that either. */
  resume(): void {
    if (this.listenerCount('data') === 0) return
    if (this.#closing) throw new TypeError('device has been closed')
    if (this.#stopReading !== undefined) throw new TypeError('read is already running')
    this.#stopReading = sockets.addReader({
      path: this.#path,
      onReport: (report) => {
        this.#tell('data', report)
      },
      onError: (cause) => {
        this.pause()
        setImmediate(() => {
          this.#tell('error', cause)
        })
      },
    })
  }

  /** A listener that throws becomes an error of the device. */
  #tell(event: 'data' | 'error', what: unknown): void {
    if (this.#closing) return
    try {
      this.emit(event, what)
    } catch (error) {
      setImmediate(() => {
        if (!this.#closing) this.emit('error', error)
      })
    }
  }

  async write(report: unknown): Promise<number> {
    return this.#send('output', report)
  }

  async sendFeatureReport(report: unknown): Promise<number> {
    return this.#send('feature', report)
  }

  #send(kind: SentReport['kind'], report: unknown): number {
    if (this.#closing) throw new TypeError('device has been closed')
    const bytes: unknown[] = Array.isArray(report) || Buffer.isBuffer(report) ? [...report] : []
    const isByte = (value: unknown): value is number => Number.isInteger(value)
    if (bytes.length === 0 || !bytes.every(isByte)) throw new TypeError('unexpected array element type')
    sockets.send({ path: this.#path, kind, report: bytes })
    return bytes.length
  }

  async close(): Promise<void> {
    if (this.#closing) throw new TypeError('device is already closed')
    this.#closing = true
    this.pause()
    sockets.handles.delete(this)
    await new Promise((resolve) => setImmediate(resolve))
    this.removeAllListeners()
  }
}
