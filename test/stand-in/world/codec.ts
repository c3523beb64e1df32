/** What a hook gives for a value that the codec itself does not carry: a tag and a number. */
export type Special = readonly [tag: 'function' | 'own-function' | 'promise', id: number]

/** The two ways between values and text. */
export interface Codec {
  /** Text of a value, copied by the platform's structured clone; throws as Electron does if it cannot be. */
  encode: (value: unknown) => string
  /** Text of a value for the context bridge: `special` names functions and promises, symbols are left out. */
  encodeForBridge: (value: unknown, special: (value: object) => Special | undefined) => string
  /** The value again; `revive` answers what `special` named. */
  decode: (text: string, revive?: (special: Special) => unknown) => unknown
}

/**
 * The one codec of the main process, the preload world and the page. Its text is also sent into
 * Chromium (`toString`), so it names nothing outside itself. A cell is a plain JSON value or a tagged
 * array; objects stand in a table, so that shared and circular references survive.
 */
export function makeCodec(): Codec {
  type Cell = string | number | boolean | null | readonly (string | number)[]
  type Row = readonly unknown[]
  const notCloneable = (): Error => new Error('An object could not be cloned.')
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView,
  }
  const errors: Record<string, new (message?: string) => Error> = {
    Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError,
  }
  const copy = structuredClone.bind(globalThis)
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  const fromBase64 = (text: string): ArrayBuffer =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer
  const kindOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1)

  const write = (root: unknown, special?: (value: object) => Special | undefined): string => {
    const rows: Row[] = []
    const seen = new Map<object, number>()
    const cell = (value: unknown, depth: number): Cell => {
      if (value === undefined) return ['undefined']
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (typeof value === 'number') {
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', Object.is(value, -0) ? '-0' : String(value)]
      }
      if (typeof value === 'bigint') return ['bigint', String(value)]
      if (typeof value === 'symbol') throw notCloneable()
      if (depth > 1000) throw new Error('Nested objects deeper than 1000 are not supported.')
      const known = seen.get(value)
      if (known !== undefined) return ['row', known]
      const named = special?.(value)
      if (named !== undefined) return [...named]
      if (typeof value === 'function') throw notCloneable()
      const id = rows.length
      seen.set(value, id)
      rows.push([])
      rows[id] = row(value, depth + 1)
      return ['row', id]
    }
    const row = (value: object, depth: number): Row => {
      const entries = (source: object): Row =>
        Object.entries(source).flatMap(([key, item]) => (typeof item === 'symbol' && special ? [] : [[key, cell(item, depth)]]))
      if (Array.isArray(value)) return ['array', value.length, ...entries(value)]
      if (ArrayBuffer.isView(value)) {
        return ['view', kindOf(value), toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))]
      }
      const kind = kindOf(value)
      if (kind === 'ArrayBuffer') return ['buffer', toBase64(new Uint8Array(value as ArrayBuffer))]
      if (kind === 'Map') return ['map', ...[...(value as Map<unknown, unknown>)].map(([key, item]) => [cell(key, depth), cell(item, depth)])]
      if (kind === 'Set') return ['set', ...[...(value as Set<unknown>)].map((item) => cell(item, depth))]
      if (kind === 'Date') return ['date', (value as Date).getTime()]
      if (kind === 'RegExp') return ['regexp', (value as RegExp).source, (value as RegExp).flags]
      if (kind === 'Boolean' || kind === 'Number' || kind === 'String' || kind === 'BigInt') return ['boxed', cell(value.valueOf(), depth)]
      if (value instanceof Error || kind === 'Error') {
        const error = value as Error
        return ['error', error.name, error.message, error.stack ?? '', ...('cause' in error ? [cell(error.cause, depth)] : [])]
      }
      if (special === undefined && kind !== 'Object') throw new Error(`The stand-in does not carry ${kind} values`)
      if (special !== undefined && ['WeakMap', 'WeakSet', 'WeakRef'].includes(kind)) throw notCloneable()
      return ['object', ...entries(value)]
    }
    const root0 = cell(root, 0)
    return JSON.stringify([root0, rows])
  }

  const decode = (text: string, revive?: (special: Special) => unknown): unknown => {
    const [root, rows] = JSON.parse(text) as [Cell, [string, ...unknown[]][]]
    const done = new Map<number, unknown>()
    const value = (cell: Cell): unknown => {
      if (!Array.isArray(cell)) return cell
      const [tag, id] = cell as [string, string | number]
      if (tag === 'undefined') return undefined
      if (tag === 'number') return Number(id)
      if (tag === 'bigint') return BigInt(id)
      if (tag !== 'row') return revive?.([tag as Special[0], Number(id)])
      return done.has(Number(id)) ? done.get(Number(id)) : fill(Number(id))
    }
    const fill = (id: number): unknown => {
      const [type, ...parts] = rows[id] ?? ['object']
      // An object enters the table before its members are read: they may point back at it.
      const keep = <T>(made: T): T => {
        done.set(id, made)
        return made
      }
      const members = (made: object, pairs: unknown[]): object => {
        for (const [key, cell] of pairs as [string, Cell][]) {
          Object.defineProperty(made, key, { value: value(cell), writable: true, enumerable: true, configurable: true })
        }
        return made
      }
      switch (type) {
        case 'array':
          return members(keep(new Array(parts[0] as number)), parts.slice(1))
        case 'map': {
          const map = keep(new Map())
          for (const [key, item] of parts as [Cell, Cell][]) map.set(value(key), value(item))
          return map
        }
        case 'set': {
          const set = keep(new Set())
          for (const item of parts as Cell[]) set.add(value(item))
          return set
        }
        case 'date':
          return keep(new Date((parts[0] as number | null) ?? NaN))
        case 'regexp':
          return keep(new RegExp(parts[0] as string, parts[1] as string))
        case 'boxed':
          return keep(Object(value(parts[0] as Cell)))
        case 'buffer':
          return keep(fromBase64(parts[0] as string))
        case 'view':
          return keep(new (views[parts[0] as string] ?? Uint8Array)(fromBase64(parts[1] as string)))
        case 'error': {
          const error = keep(new (errors[parts[0] as string] ?? Error)(parts[1] as string))
          Object.defineProperty(error, 'stack', { value: parts[2], writable: true, configurable: true })
          if (parts.length > 3) Object.defineProperty(error, 'cause', { value: value(parts[3] as Cell), writable: true, configurable: true })
          return error
        }
        default:
          return members(keep({}), parts)
      }
    }
    return value(root)
  }

  return {
    encode: (value) => {
      let clone: unknown
      try {
        clone = copy(value)
      } catch {
        throw notCloneable()
      }
      return write(clone)
    },
    encodeForBridge: write,
    decode,
  }
}
