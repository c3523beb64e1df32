import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from './browser-window.ts'
import { guard, makeEvent } from './guard.ts'
import { host } from './host.ts'
import { InstanceLock } from './instance-lock.ts'
import { contentsEvents } from './web-contents.ts'

interface Package {
  name?: string
  productName?: string
  version?: string
}

const FORWARDED = ['web-contents-created', 'render-process-gone', 'browser-window-created']

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = guard('app.commandLine', {
    hasSwitch: (name: string): boolean => host.switches.has(name),
    getSwitchValue: (name: string): string => host.switches.get(name) ?? '',
    appendSwitch: (name: string, value = ''): void => void host.switches.set(name, value),
    removeSwitch: (name: string): void => void host.switches.delete(name),
  })
  private readonly lock = new InstanceLock()
  private readonly paths = new Map<string, string>()
  private readonly whenReadyPromise = new Promise<void>((resolve) => this.once('ready', () => resolve()))
  private name: string | undefined
  private description: Package | undefined
  private quitting = false

  whenReady(): Promise<void> {
    return this.whenReadyPromise
  }
  isReady(): boolean {
    return host.ready
  }
  getAppPath(): string {
    return host.appFolder
  }
  getName(): string {
    const { productName, name } = this.package()
    return this.name ?? productName ?? name ?? 'Electron'
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return this.package().version ?? '0.0.0'
  }
  getLocale(): string {
    return host.switches.get('lang') ?? 'en-US'
  }
  getSystemLocale(): string {
    return this.getLocale()
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()]
  }
  getPath(name: string): string {
    const set = this.paths.get(name)
    if (set !== undefined) return set
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
    if (name === 'userData' || name === 'sessionData')
      return host.switches.get('user-data-dir') ?? join(this.getPath('appData'), this.getName())
    if (name === 'appData') return appData
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    if (name === 'exe') return host.executable
    if (name === 'logs') return join(this.getPath('userData'), 'logs')
    throw new Error(`Failed to get '${name}' path`)
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }
  enableSandbox(): void {
    if (host.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  requestSingleInstanceLock(data: unknown = {}): boolean {
    return this.lock.request(this.getPath('userData'), data, (second) => {
      this.emit('second-instance', makeEvent({}), second.argv, second.cwd, second.data)
    })
  }
  hasSingleInstanceLock(): boolean {
    return this.lock.has()
  }
  releaseSingleInstanceLock(): void {
    this.lock.release()
  }
  focus(): void {
    // Chromium's windows come to the front by themselves.
  }
  setAppUserModelId(): void {
    // Only Windows has one.
  }
  quit(): void {
    if (this.quitting) return
    this.quitting = true
    setImmediate(() => {
      this.quitting = this.leave()
    })
  }
  exit(code = 0): void {
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    this.finish(code)
  }
  /** Whether windows that close belong to quitting. */
  isQuitting(): boolean {
    return this.quitting
  }
  private leave(): boolean {
    const before = makeEvent({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return false
    for (const window of BrowserWindow.getAllWindows()) {
      window.close()
      if (!window.isDestroyed()) return false
    }
    const will = makeEvent({})
    this.emit('will-quit', will)
    if (will.defaultPrevented) return false
    this.finish(0)
    return true
  }
  private finish(code: number): void {
    this.emit('quit', makeEvent({}), code)
    this.lock.release()
    process.exit(code)
  }
  private package(): Package {
    if (this.description === undefined) {
      try {
        this.description = JSON.parse(readFileSync(join(host.appFolder, 'package.json'), 'utf8')) as Package
      } catch {
        this.description = {}
      }
    }
    return this.description
  }
}

/** Electron's `app`. */
export const app = guard('app', new App())

for (const name of FORWARDED) contentsEvents.on(name, (...args: unknown[]) => app.emit(name, ...args))
contentsEvents.on('window-all-closed', () => {
  if (app.isQuitting()) return
  if (app.listenerCount('window-all-closed') === 0) app.quit()
  else app.emit('window-all-closed')
})
