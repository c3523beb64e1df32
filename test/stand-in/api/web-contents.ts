import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { buildWorldSources, type WorldSources } from '../world/source.ts'
import { createFrame } from './frame.ts'
import { guard, makeEvent } from './guard.ts'
import { chromium, ignore } from './host.ts'
import { answerInvoke, ipcCodec, ipcMain } from './ipc-main.ts'
import { attachPage, type Page, type PageSize } from './page.ts'
import { toInternal, toPublic } from './origin.ts'
import { listPrinters, print, printToPdf, type PdfOptions } from './printing.ts'
import { defaultSession } from './session.ts'

interface PreloadMessage {
  kind: 'hello' | 'invoke' | 'send' | 'preload-error'
  id: number
  channel: string
  args: string
  url: string
  error: string
}
type OpenHandler = (details: { url: string; frameName: string; features: string }) => { action: string }

let lastId = 0
/** All pages alive. */
export const allContents = new Set<WebContents>()
/** Told of every new page and every lost renderer; the app listens. */
export const contentsEvents = new EventEmitter()

/** Electron's `webContents` over one page of Chromium. */
export class WebContents extends EventEmitter {
  readonly id = (lastId += 1)
  readonly session = defaultSession
  readonly mainFrame = createFrame(this.id)
  /** Chromium's page; commands queue until it exists. */
  page: Promise<Page> = Promise.reject(new Error('No page'))
  /** What the app holds: this object behind its guard. */
  self: WebContents = this
  targetId = ''
  private destroyed = false
  private crashed = false
  private contextId = 0
  private expected: string | undefined
  private zoom = 1
  private openHandler: OpenHandler | null = null

  /** Opens the page; `preload` is the path of the preload bundle. */
  start(preload: string | undefined, size: PageSize): void {
    this.page = attachPage(this, this.sources(preload), size)
    this.page.catch((error: unknown) => {
      if (!this.destroyed) console.error('The page could not be opened:', error)
    })
  }
  private sources(preload: string | undefined): WorldSources {
    try {
      return buildWorldSources(
        preload === undefined ? '' : readFileSync(preload, 'utf8'),
        preload ?? 'preload',
      )
    } catch (error) {
      this.reportPreload(preload ?? '', error)
      return buildWorldSources('', 'preload')
    }
  }
  private reportPreload(path: string, error: unknown): void {
    console.error(`Unable to load preload script: ${path}\n`, error)
    setImmediate(() => this.self.emit('preload-error', makeEvent({}), path, error))
  }

  async loadURL(url: string): Promise<void> {
    const internal = toInternal(url)
    const finished = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const page = await this.page
    this.expected = toPublic(internal)
    const { errorText } = await chromium().send('Page.navigate', { url: internal }, page.sessionId)
    if (errorText !== undefined && errorText !== '') {
      this.self.emit('did-fail-load', makeEvent({}), -2, errorText, url, true)
      throw new Error(`${errorText.replace('net::', '')} (-2) loading '${url}'`)
    }
    await finished
  }
  getURL(): string {
    return this.mainFrame.url
  }
  reload(): void {
    this.expected = this.mainFrame.url
    this.command('Page.reload')
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isCrashed(): boolean {
    return this.crashed
  }
  forcefullyCrashRenderer(): void {
    this.command('Page.crash')
  }
  close(): void {
    this.self.emit('close-requested')
  }
  setWindowOpenHandler(handler: OpenHandler | null): void {
    this.openHandler = handler
  }
  setZoomFactor(factor: number): void {
    this.zoom = factor
    this.applyZoom()
  }
  getZoomFactor(): number {
    return this.zoom
  }
  send(channel: string, ...args: unknown[]): void {
    this.deliver('event', channel, true, ipcCodec.encode(args))
  }

  printToPDF(options: PdfOptions): Promise<Buffer> {
    return printToPdf(this.page, options)
  }
  print(options: unknown, callback?: (success: boolean, failureReason: string) => void): void {
    print(this.page, options, callback)
  }
  getPrintersAsync(): Promise<object[]> {
    return listPrinters()
  }

  /** Sends a command that needs no answer. */
  command(method: string, params: object = {}): void {
    this.page.then((page) => chromium().send(method, params, page.sessionId)).catch(ignore)
  }
  private deliver(kind: string, key: string | number, ok: boolean, text: string): void {
    if (this.contextId === 0 || this.destroyed) return
    const args = [kind, key, ok, text].map((part) => JSON.stringify(part)).join()
    this.command('Runtime.evaluate', { expression: `__standInReceive(${args})`, contextId: this.contextId })
  }
  private applyZoom(): void {
    if (this.contextId === 0) return
    const expression = `document.documentElement && (document.documentElement.style.zoom = ${this.zoom})`
    this.command('Runtime.evaluate', { expression, contextId: this.contextId })
  }

  /** A message of the preload's world. */
  receive(text: string, contextId: number): void {
    // Written by the preload's world of the stand-in itself.
    const message = JSON.parse(text) as PreloadMessage
    if (message.kind === 'hello') {
      this.contextId = contextId
      this.mainFrame.url = toPublic(message.url)
      return
    }
    if (contextId !== this.contextId) return
    const event = { sender: this.self, senderFrame: this.mainFrame, frameId: this.id, processId: this.id }
    if (message.kind === 'preload-error') this.reportPreload('preload', ipcCodec.decode(message.error))
    else if (message.kind === 'send') {
      const reply = (channel: string, ...args: unknown[]): void => this.send(channel, ...args)
      const decoded = ipcCodec.decode(message.args) as unknown[]
      ipcMain.emit(message.channel, guard('IpcMainEvent', { ...event, reply, returnValue: null }), ...decoded)
    } else {
      void answerInvoke(guard('IpcMainInvokeEvent', event), message.channel, message.args).then(
        ({ ok, text }) => {
          if (contextId === this.contextId) this.deliver('answer', message.id, ok, text)
        },
      )
    }
  }
  /** Whether the main frame may go to an address; the app's own loads are not asked about. */
  mayNavigate(url: string, redirected: boolean): boolean {
    const known = url === this.expected || url === this.mainFrame.url
    if (!redirected) this.expected = undefined
    if (known && !redirected) return true
    const details = { url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame }
    const event = makeEvent(details)
    this.self.emit(redirected ? 'will-redirect' : 'will-navigate', event, url, false, true)
    return !event.defaultPrevented
  }
  /** The document changed. */
  navigated(url: string): void {
    this.crashed = false
    this.mainFrame.url = toPublic(url)
    this.self.emit('did-navigate', makeEvent({}), this.mainFrame.url)
  }
  /** The document is there (`dom-ready`) or complete (`did-finish-load`). */
  loaded(event: 'dom-ready' | 'did-finish-load'): void {
    if (event === 'dom-ready' && this.zoom !== 1) this.applyZoom()
    this.self.emit(event, makeEvent({}))
  }
  /** The page wanted a new window; Chromium has already refused it. */
  asked(url: string, frameName: string, features: string): void {
    const { action } = this.openHandler?.({ url: toPublic(url), frameName, features }) ?? { action: 'deny' }
    if (action !== 'deny') throw new Error("The stand-in does not implement setWindowOpenHandler's 'allow'")
  }
  /** The renderer died. */
  lost(): void {
    this.crashed = true
    this.contextId = 0
    const details = { reason: 'crashed', exitCode: 5 }
    this.self.emit('render-process-gone', makeEvent({}), details)
    contentsEvents.emit('render-process-gone', makeEvent({}), this.self, details)
  }
  /** The page is gone for good. */
  end(): void {
    if (this.destroyed) return
    this.destroyed = true
    allContents.delete(this.self)
    this.self.emit('destroyed')
  }
}

/** Makes a page and tells the app. */
export function createWebContents(): WebContents {
  const raw = new WebContents()
  raw.page.catch(ignore)
  raw.self = guard('webContents', raw)
  allContents.add(raw.self)
  contentsEvents.emit('web-contents-created', makeEvent({}), raw.self)
  return raw.self
}

/** Electron's `webContents` module. */
export const webContents = guard('webContents', {
  getAllWebContents: (): WebContents[] => [...allContents],
  fromId: (id: number): WebContents | undefined => [...allContents].find((one) => one.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...allContents].find((one) => one.targetId === targetId),
})
