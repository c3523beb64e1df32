import { EventEmitter } from 'node:events'
import { guard, makeEvent } from './guard.ts'
import { chromium, host, ignore } from './host.ts'
import { toPublic } from './origin.ts'

/** What a listener of `onBeforeRequest` is told. */
export interface RequestDetails {
  id: number
  url: string
  method: string
  resourceType: string
  webContentsId: number
  referrer: string
  timestamp: number
}
/** What it answers. */
export interface RequestAnswer {
  cancel?: boolean
  redirectURL?: string
}
type RequestListener = (details: RequestDetails, callback: (answer: RequestAnswer) => void) => void

let filter: readonly string[] = []
let requestListener: RequestListener | null = null
const PERMISSIONS = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'persistent-storage',
  'background-sync',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'storage-access',
  'local-fonts',
  'idle-detection',
]

const webRequest = guard('session.webRequest', {
  onBeforeRequest(first: { urls: string[] } | RequestListener | null, second?: RequestListener | null): void {
    const filtered = typeof first === 'object' && first !== null
    filter = filtered ? first.urls : []
    requestListener = filtered ? (second ?? null) : first
  },
})

class Session extends EventEmitter {
  readonly webRequest = webRequest
  permissionRequestHandler: unknown = null
  permissionCheckHandler: unknown = null

  setPermissionRequestHandler(handler: unknown): void {
    this.permissionRequestHandler = handler
  }
  setPermissionCheckHandler(handler: unknown): void {
    this.permissionCheckHandler = handler
  }
  resolveProxy(): Promise<string> {
    return Promise.resolve('DIRECT')
  }
}

/** The default session. */
export const defaultSession = guard('session', new Session())

/** Electron's `session`. */
export const session = guard('session', {
  get defaultSession(): Session {
    if (!host.ready) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
})

function matches(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${source.join('.*')}$`).test(url)
}

/** Asks the app's `onBeforeRequest` listener; without one, or outside its filter, the request goes on. */
export function askListener(details: RequestDetails): Promise<RequestAnswer> {
  const listener = requestListener
  if (listener === null || (filter.length > 0 && !filter.some((one) => matches(one, details.url))))
    return Promise.resolve({})
  return new Promise((resolve) => listener(details, resolve))
}

/** Denies every permission in Chromium and reports downloads. */
export function prepareSession(): void {
  const connection = chromium()
  for (const name of PERMISSIONS)
    connection.send('Browser.setPermission', { permission: { name }, setting: 'denied' }).catch(ignore)
  connection.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }).catch(ignore)
  connection.on('', 'Browser.downloadWillBegin', ({ guid, url, suggestedFilename }) => {
    const cancel = (): void => {
      connection.send('Browser.cancelDownload', { guid }).catch(ignore)
    }
    const item = { getURL: () => toPublic(url), getFilename: () => suggestedFilename, cancel }
    const event = makeEvent({})
    defaultSession.emit('will-download', event, guard('DownloadItem', item))
    if (event.defaultPrevented) cancel()
  })
}
