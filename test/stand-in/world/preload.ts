import type { Bridge, createBridge } from './bridge.ts'
import type { Codec, CodecHooks } from './codec.ts'

type Listener = (...args: unknown[]) => void

/** What the preload's world is told about the app. */
export interface PreloadConfig {
  binding: string
  receiver: string
  sendName: string
  receiveName: string
  platform: string
  versions: Record<string, string>
}

/**
 * Runs the preload with the few modules a sandboxed preload may require, before any script of the page.
 * Self-contained, because its text is injected into the isolated world.
 */
export function runPreloadWorld(
  bridgeFactory: typeof createBridge,
  codecFactory: (hooks?: CodecHooks) => Codec,
  config: PreloadConfig,
  preload: (...scope: unknown[]) => void,
): void {
  if (window !== window.top) return
  const world = globalThis as unknown as Record<string, unknown>
  const binding = world[config.binding] as (text: string) => void
  const codec = codecFactory()
  const say = (message: object): void => binding(JSON.stringify(message))
  say({ kind: 'hello', url: location.href })

  class EventEmitter {
    readonly listenersOf = new Map<string, Listener[]>()
    on(name: string, listener: Listener): this {
      this.listenersOf.set(name, [...(this.listenersOf.get(name) ?? []), listener])
      return this
    }
    addListener(name: string, listener: Listener): this {
      return this.on(name, listener)
    }
    once(name: string, listener: Listener): this {
      const once: Listener = (...args) => {
        this.off(name, once)
        listener(...args)
      }
      return this.on(name, once)
    }
    off(name: string, listener: Listener): this {
      this.listenersOf.set(
        name,
        (this.listenersOf.get(name) ?? []).filter((other) => other !== listener),
      )
      return this
    }
    removeListener(name: string, listener: Listener): this {
      return this.off(name, listener)
    }
    removeAllListeners(name?: string): this {
      if (name === undefined) this.listenersOf.clear()
      else this.listenersOf.delete(name)
      return this
    }
    listenerCount(name: string): number {
      return (this.listenersOf.get(name) ?? []).length
    }
    emit(name: string, ...args: unknown[]): boolean {
      const listeners = this.listenersOf.get(name) ?? []
      for (const listener of listeners) listener(...args)
      return listeners.length > 0
    }
  }

  const guard = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, key, receiver): unknown {
        if (key in object || typeof key === 'symbol' || key === 'then')
          return Reflect.get(object, key, receiver)
        throw new Error(`The stand-in does not implement ${name}.${key}`)
      },
    })

  const calls = new Map<number, (ok: boolean, value: unknown) => void>()
  let lastCall = 0
  const renderer = new EventEmitter()
  const ipcRenderer = guard(
    'ipcRenderer',
    Object.assign(renderer, {
      send(channel: string, ...args: unknown[]): void {
        say({ kind: 'send', channel, args: codec.encode(args) })
      },
      invoke(channel: string, ...args: unknown[]): Promise<unknown> {
        return new Promise((resolve, reject) => {
          const id = (lastCall += 1)
          const text = codec.encode(args)
          calls.set(id, (ok, value) => {
            if (ok) resolve(value)
            else reject(new Error(`Error invoking remote method '${channel}': ${String(value)}`))
          })
          say({ kind: 'invoke', id, channel, args: text })
        })
      },
    }),
  )
  world[config.receiver] = (kind: string, key: string | number, ok: boolean, text: string): void => {
    const value = codec.decode(text)
    if (kind === 'event') {
      renderer.emit(String(key), { sender: ipcRenderer, ports: [] }, ...(value as unknown[]))
      return
    }
    const call = calls.get(Number(key))
    calls.delete(Number(key))
    call?.(ok, value)
  }

  const bridge: Bridge = bridgeFactory(codecFactory, config.sendName, config.receiveName, () => undefined)
  const exposed = new Set<string>()
  const contextBridge = guard('contextBridge', {
    exposeInMainWorld(key: string, api: unknown): void {
      if (exposed.has(key) || key in window)
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      bridge.expose(key, api)
      exposed.add(key)
    },
  })

  const modules: Record<string, unknown> = {
    electron: guard('electron', { ipcRenderer, contextBridge }),
    events: Object.assign(EventEmitter, { EventEmitter, default: EventEmitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  }
  const require = (name: string): unknown => {
    const bare = name.replace(/^node:/, '')
    if (!Object.hasOwn(modules, bare) || name === 'node:electron')
      throw new Error(`module not found: ${name}`)
    return modules[bare]
  }
  const { platform, versions } = config
  const sandboxed = { platform, versions, type: 'renderer', sandboxed: true, contextIsolated: true }
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, guard('process', sandboxed), globalThis)
  } catch (error) {
    say({
      kind: 'preload-error',
      error: codec.encode(error instanceof Error ? error : new Error(String(error))),
    })
  }
}
