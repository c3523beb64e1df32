/** What a codec does with the values that a structured clone refuses. */
export interface CodecHooks {
  /** Keeps a function or promise and answers a reference to it; without hooks such values are refused. */
  keep: (value: object) => readonly [kind: string, id: number]
  /** Makes a value from a reference. */
  make: (kind: string, id: number) => unknown
}

/** Turns values into text and back, as a structured clone would. */
export interface Codec {
  encode: (value: unknown) => string
  decode: (text: string) => unknown
}

type Item = string | number | boolean | null | readonly unknown[]

/**
 * Makes a codec: tagged JSON that keeps undefined, dates, maps, sets, big integers, binary data, errors and
 * cycles. Self-contained, because its own text is also injected into the page's worlds.
 */
export function createCodec(hooks?: CodecHooks): Codec {
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const bytesToText = (bytes: Uint8Array): string => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const textToBuffer = (text: string): ArrayBuffer => {
    const raw = atob(text)
    const bytes = new Uint8Array(raw.length)
    for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at)
    return bytes.buffer
  }
  const VIEWS: Record<string, new (buffer: ArrayBuffer) => object> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const ERRORS: Record<string, new (message: string) => Error> = {
    Error,
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  }

  const encode = (root: unknown): string => {
    const heap: unknown[][] = []
    const seen = new Map<object, number>()
    const item = (value: unknown): Item => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (value === undefined) return ['u']
      if (typeof value === 'number')
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ['n', Object.is(value, -0) ? '-0' : String(value)]
      if (typeof value === 'bigint') return ['b', String(value)]
      if (typeof value === 'symbol') return refuse()
      const object: object = value
      const before = seen.get(object)
      if (before !== undefined) return ['r', before]
      if (typeof object === 'function' || object instanceof Promise)
        return hooks === undefined ? refuse() : ['h', ...hooks.keep(object)]
      const index = heap.length
      seen.set(object, index)
      const node: unknown[] = []
      heap.push(node)
      fill(node, object)
      return ['r', index]
    }
    const fill = (node: unknown[], object: object): void => {
      if (Array.isArray(object)) node.push('a', ...object.map(item))
      else if (object instanceof Date) node.push('d', item(object.getTime()))
      else if (object instanceof Map)
        node.push('m', ...[...object].map(([key, value]) => [item(key), item(value)]))
      else if (object instanceof Set) node.push('s', ...[...object].map(item))
      else if (object instanceof RegExp) node.push('x', object.source, object.flags)
      else if (object instanceof ArrayBuffer) node.push('B', bytesToText(new Uint8Array(object)))
      else if (ArrayBuffer.isView(object)) {
        const name = Object.prototype.toString.call(object).slice(8, -1)
        const bytes = new Uint8Array(object.buffer, object.byteOffset, object.byteLength)
        node.push('v', name in VIEWS ? name : 'Uint8Array', bytesToText(bytes))
      } else if (object instanceof Error) {
        const cause = 'cause' in object ? [item(object.cause)] : []
        node.push(
          'e',
          object.name in ERRORS ? object.name : 'Error',
          object.message,
          object.stack ?? '',
          ...cause,
        )
      } else if (/^\[object (Object|Boolean|Number|String)\]$/.test(Object.prototype.toString.call(object))) {
        node.push('o', ...Object.entries(object).map(([key, value]) => [key, item(value)]))
      } else refuse()
    }
    const encoded = item(root)
    return JSON.stringify({ root: encoded, heap })
  }

  const decode = (text: string): unknown => {
    const { root, heap } = JSON.parse(text) as { root: Item; heap: Item[][] }
    const made = new Map<number, unknown>()
    const value = (item: unknown): unknown => {
      if (!Array.isArray(item)) return item
      const [tag, first, second] = item as [string, unknown, unknown]
      if (tag === 'u') return undefined
      if (tag === 'n') return Number(first)
      if (tag === 'b') return BigInt(String(first))
      if (tag === 'h') return hooks?.make(String(first), Number(second))
      const index = Number(first)
      if (!made.has(index)) build(index, heap[index] ?? [])
      return made.get(index)
    }
    const build = (index: number, [tag, ...parts]: readonly Item[]): void => {
      const keep = <T>(object: T): T => {
        made.set(index, object)
        return object
      }
      const text = (at: number): string => String(parts[at])
      if (tag === 'a') {
        const array = keep<unknown[]>([])
        for (const part of parts) array.push(value(part))
      } else if (tag === 'd') keep(new Date(Number(value(parts[0]))))
      else if (tag === 'm') {
        const map = keep(new Map())
        for (const [key, content] of parts as [Item, Item][]) map.set(value(key), value(content))
      } else if (tag === 's') {
        const set = keep(new Set())
        for (const part of parts) set.add(value(part))
      } else if (tag === 'x') keep(new RegExp(text(0), text(1)))
      else if (tag === 'B') keep(textToBuffer(text(0)))
      else if (tag === 'v') keep(new (VIEWS[text(0)] ?? Uint8Array)(textToBuffer(text(1))))
      else if (tag === 'e') {
        const error = keep(new (ERRORS[text(0)] ?? Error)(text(1)))
        error.stack = text(2)
        if (parts.length > 3) error.cause = value(parts[3])
      } else {
        const object = keep<Record<string, unknown>>({})
        for (const [key, content] of parts as [string, Item][])
          Object.defineProperty(object, key, {
            value: value(content),
            writable: true,
            enumerable: true,
            configurable: true,
          })
      }
    }
    return value(root)
  }

  return { encode, decode }
}
