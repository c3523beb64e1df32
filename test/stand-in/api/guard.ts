const QUIET = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  'default',
  '__esModule',
  'nodeType',
  'tagName',
  'asymmetricMatch',
])

/** Wraps an object so that reading anything it does not implement throws by name. */
export function guard<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object || QUIET.has(key))
        return Reflect.get(object, key, receiver)
      throw new Error(`The stand-in does not implement ${name}.${key}`)
    },
  })
}

/** An event whose default the listener may prevent. */
export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault: () => void
}

/** Makes such an event, with more fields. */
export function makeEvent<T extends object>(fields: T): T & PreventableEvent {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true
    },
  }
  return event
}
