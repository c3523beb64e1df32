import { registerHooks } from 'node:module'
import { createSockets, SOCKETS_GLOBAL } from './usb-sockets.ts'

/**
 * Loaded into the app's main process before the app (`-r`, which Electron and the stand-in both take): answers
 * `node-hid` with the fake, and puts its sockets where a spec finds them.
 */
const answer = new URL('./fake-node-hid.ts', import.meta.url).href

Reflect.set(globalThis, SOCKETS_GLOBAL, createSockets())
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node-hid' ? { url: answer, shortCircuit: true } : next(specifier, context),
})
