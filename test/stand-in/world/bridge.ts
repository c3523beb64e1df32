import type { Codec, CodecHooks } from './codec.ts'

/** One end of the bridge between the preload's world and the page's. */
export interface Bridge {
  /** Makes an object appear on the other side's window. */
  expose: (key: string, api: unknown) => void
}

interface Message {
  kind: 'call' | 'return' | 'settle' | 'expose'
  id: number
  target?: number
  key?: string
  ok?: boolean
  value: string
}

/**
 * Makes one end of the bridge over two private DOM events; only text crosses. Functions cross as stubs that
 * call back, promises as new promises. Self-contained, because its text is injected into both worlds.
 */
export function createBridge(
  codecFactory: (hooks: CodecHooks) => Codec,
  sendName: string,
  receiveName: string,
  onExpose: (key: string, value: unknown) => void,
): Bridge {
  const Event = CustomEvent
  const dispatch = window.dispatchEvent.bind(window)
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const returns = new Map<number, Message>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let last = 0
  const post = (message: Message): void => {
    dispatch(new Event(sendName, { detail: JSON.stringify(message) }))
  }
  const asFunction = (value: object): ((...args: unknown[]) => unknown) | undefined =>
    typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined
  const encodeError = (error: unknown): string =>
    codec.encode(error instanceof Error ? new Error(error.message) : error)

  const keep = (value: object): readonly [string, number] => {
    const id = (last += 1)
    const callable = asFunction(value)
    if (callable !== undefined) {
      functions.set(id, callable)
      return ['function', id]
    }
    Promise.resolve(value).then(
      (result) => settle(id, true, result),
      (error: unknown) => settle(id, false, error),
    )
    return ['promise', id]
  }
  const settle = (id: number, ok: boolean, value: unknown): void => {
    try {
      post({ kind: 'settle', id, ok, value: ok ? codec.encode(value) : encodeError(value) })
    } catch (error) {
      post({ kind: 'settle', id, ok: false, value: encodeError(error) })
    }
  }
  const make = (kind: string, target: number): unknown => {
    if (kind === 'promise') return new Promise((resolve, reject) => promises.set(target, { resolve, reject }))
    return (...args: unknown[]): unknown => {
      const id = (last += 1)
      post({ kind: 'call', id, target, value: codec.encode(args) })
      const answer = returns.get(id)
      returns.delete(id)
      if (answer === undefined) throw new Error('The other side of the bridge is gone')
      const value = codec.decode(answer.value)
      if (answer.ok === true) return value
      throw value
    }
  }
  const codec = codecFactory({ keep, make })

  const answer = (message: Message): void => {
    try {
      const result = functions.get(message.target ?? 0)?.(...(codec.decode(message.value) as unknown[]))
      post({ kind: 'return', id: message.id, ok: true, value: codec.encode(result) })
    } catch (error) {
      post({ kind: 'return', id: message.id, ok: false, value: encodeError(error) })
    }
  }
  window.addEventListener(receiveName, (event) => {
    event.stopImmediatePropagation()
    const message = JSON.parse(String((event as CustomEvent).detail)) as Message
    if (message.kind === 'call') answer(message)
    else if (message.kind === 'return') returns.set(message.id, message)
    else if (message.kind === 'expose') onExpose(message.key ?? '', codec.decode(message.value))
    else {
      const promise = promises.get(message.id)
      promises.delete(message.id)
      if (message.ok === true) promise?.resolve(codec.decode(message.value))
      else promise?.reject(codec.decode(message.value))
    }
  })
  return { expose: (key, api) => post({ kind: 'expose', id: 0, key, value: codec.encode(api) }) }
}

/** The page's end: defines what the preload exposes, frozen, on the page's window. */
export function runPageWorld(
  bridge: typeof createBridge,
  codecFactory: (hooks: CodecHooks) => Codec,
  sendName: string,
  receiveName: string,
): void {
  const { defineProperty, freeze, values } = Object
  const deepFreeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return
    freeze(value)
    for (const part of values(value)) if (!Object.isFrozen(part)) deepFreeze(part)
  }
  const open = window.open.bind(window)
  // The app hears of the window through Chromium, which closes it before it loads anything.
  window.open = (...target) => {
    open(...target)
    return null
  }
  bridge(codecFactory, sendName, receiveName, (key, value) => {
    deepFreeze(value)
    defineProperty(window, key, { value, enumerable: true })
  })
}
