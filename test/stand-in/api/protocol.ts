import { guard } from './guard.ts'
import { host } from './host.ts'
import { isRegistered, registerScheme } from './origin.ts'

/** Answers a request of the app's own scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, SchemeHandler>()

/** The handler of a scheme, if the app has one. */
export function schemeHandler(scheme: string): SchemeHandler | undefined {
  return handlers.get(scheme)
}

/** Electron's `protocol`. */
export const protocol = guard('protocol', {
  registerSchemesAsPrivileged(customSchemes: readonly { scheme: string }[]): void {
    if (host.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of customSchemes) registerScheme(scheme)
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (!host.ready) throw new Error('protocol.handle cannot be called before app is ready')
    if (!isRegistered(scheme))
      throw new Error(
        `The stand-in does not implement protocol.handle of a scheme not registered as privileged: ${scheme}`,
      )
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unregister protocol: ${scheme}`)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
})
