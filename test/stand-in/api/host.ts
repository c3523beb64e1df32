import type { Connection } from '../chromium/connection.ts'

/** What the modules of the stand-in share: Chromium, and how far the app has come. */
export interface Host {
  connection: Connection | undefined
  ready: boolean
  appFolder: string
  executable: string
  switches: Map<string, string>
}

/** The one host of this process. */
export const host: Host = {
  connection: undefined,
  ready: false,
  appFolder: process.cwd(),
  executable: '',
  switches: new Map(),
}

/** Chromium's connection; it exists before any code of the app runs. */
export function chromium(): Connection {
  if (host.connection === undefined) throw new Error('Chromium was not started')
  return host.connection
}

/** Answers errors of commands that a closing or crashed page may refuse. */
export function ignore(): void {
  // A page that goes away refuses its last commands; nothing is lost with them.
}
