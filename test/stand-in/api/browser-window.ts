import { EventEmitter } from 'node:events'
import { guard, makeEvent } from './guard.ts'
import { chromium, host, ignore } from './host.ts'
import { resize, type PageSize } from './page.ts'
import { contentsEvents, createWebContents, type WebContents } from './web-contents.ts'

const OPTIONS = new Set([
  'width',
  'height',
  'show',
  'kiosk',
  'fullscreen',
  'title',
  'backgroundColor',
  'autoHideMenuBar',
  'minWidth',
  'minHeight',
  'useContentSize',
  'webPreferences',
  'icon',
  'frame',
  'resizable',
  'alwaysOnTop',
  'center',
  'parent',
  'focusable',
])
const PREFERENCES = new Set([
  'preload',
  'nodeIntegration',
  'contextIsolation',
  'sandbox',
  'webSecurity',
  'devTools',
  'spellcheck',
  'webviewTag',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'navigateOnDragDrop',
  'safeDialogs',
  'disableDialogs',
  'autoplayPolicy',
  'backgroundThrottling',
  'nodeIntegrationInWorker',
  'nodeIntegrationInSubFrames',
  'plugins',
  'webgl',
])
const NEVER: Record<string, boolean> = {
  nodeIntegration: true,
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  webviewTag: true,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  plugins: true,
}

/** The options the stand-in knows; others throw by name. */
export interface WindowOptions {
  width?: number
  height?: number
  show?: boolean
  kiosk?: boolean
  fullscreen?: boolean
  title?: string
  parent?: BrowserWindow
  focusable?: boolean
  webPreferences?: { preload?: string } & Record<string, unknown>
}

function check(options: WindowOptions): void {
  for (const name of Object.keys(options))
    if (!OPTIONS.has(name)) throw new Error(`The stand-in does not implement BrowserWindow's option ${name}`)
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (!PREFERENCES.has(name)) throw new Error(`The stand-in does not implement webPreferences.${name}`)
    if (name in NEVER && NEVER[name] === value)
      throw new Error(`The stand-in refuses webPreferences.${name}: ${String(value)}`)
  }
}

const windows = new Set<BrowserWindow>()
let lastId = 0

/** Electron's `BrowserWindow`: one window of Chromium with one page. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find((one) => one.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return [...windows].find((one) => one.id === id) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].find((one) => one.isVisible()) ?? null
  }

  readonly id = (lastId += 1)
  readonly webContents: WebContents
  private readonly self: BrowserWindow
  private readonly parent: BrowserWindow | null
  /** Neither shown nor focusable: it must not come before the others. */
  private readonly background: boolean
  private readonly size: { width: number; height: number }
  private visible: boolean
  private minimized = false
  private kiosk: boolean
  private fullscreen: boolean
  private title: string
  private destroyed = false

  constructor(options: WindowOptions = {}) {
    super()
    if (!host.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    check(options)
    this.size = { width: options.width ?? 800, height: options.height ?? 600 }
    this.visible = options.show ?? true
    this.kiosk = options.kiosk ?? false
    this.fullscreen = options.fullscreen ?? false
    this.title = options.title ?? ''
    this.parent = options.parent ?? null
    this.background = options.show === false && options.focusable === false
    this.self = guard('BrowserWindow', this)
    this.webContents = createWebContents()
    windows.add(this.self)
    this.webContents.start(options.webPreferences?.preload, this.bounds())
    this.webContents.once('did-finish-load', () => this.self.emit('ready-to-show', makeEvent({})))
    this.webContents.on('close-requested', () => this.self.close())
    this.webContents.once('destroyed', () => this.gone())
    contentsEvents.emit('browser-window-created', makeEvent({}), this.self)
    return this.self
  }
  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  show(): void {
    this.visible = true
    this.webContents.command('Page.bringToFront')
    this.self.emit('show')
  }
  hide(): void {
    this.visible = false
    this.self.emit('hide')
  }
  isVisible(): boolean {
    return this.visible
  }
  focus(): void {
    this.webContents.command('Page.bringToFront')
  }
  isMinimized(): boolean {
    return this.minimized
  }
  minimize(): void {
    this.minimized = true
    this.self.emit('minimize')
  }
  restore(): void {
    this.minimized = false
    this.self.emit('restore')
  }
  setKiosk(on: boolean): void {
    this.kiosk = on
    this.applyBounds()
  }
  isKiosk(): boolean {
    return this.kiosk
  }
  setFullScreen(on: boolean): void {
    this.fullscreen = on
    this.applyBounds()
  }
  isFullScreen(): boolean {
    return this.kiosk || this.fullscreen
  }
  setMenuBarVisibility(): void {
    // Chromium's windows have no menu bar.
  }
  setTitle(title: string): void {
    this.title = title
  }
  getTitle(): string {
    return this.title
  }
  getParentWindow(): BrowserWindow | null {
    return this.parent
  }
  close(): void {
    const event = makeEvent({})
    this.self.emit('close', event)
    if (!event.defaultPrevented) this.self.destroy()
  }
  destroy(): void {
    if (this.destroyed) return
    const { webContents } = this
    webContents.page
      .then(() => chromium().send('Target.closeTarget', { targetId: webContents.targetId }))
      .catch(ignore)
    webContents.end()
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  private bounds(): PageSize {
    return { ...this.size, fullscreen: this.isFullScreen(), background: this.background }
  }
  private applyBounds(): void {
    this.webContents.page.then(({ windowId }) => resize(windowId, this.bounds())).catch(ignore)
  }
  private gone(): void {
    this.destroyed = true
    windows.delete(this.self)
    for (const child of [...windows]) if (child.getParentWindow() === this.self) child.destroy()
    this.self.emit('closed')
    if (windows.size === 0) contentsEvents.emit('window-all-closed')
  }
}
