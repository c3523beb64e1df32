import { BINDING, WORLD, type WorldSources } from '../world/source.ts'
import { chromium, ignore } from './host.ts'
import { answerRequest } from './intercept.ts'
import type { WebContents } from './web-contents.ts'

/** A page of Chromium, attached. */
export interface Page {
  readonly sessionId: string
  readonly windowId: number
}
/** The window's size and whether it fills the screen. */
export interface PageSize {
  readonly width: number
  readonly height: number
  readonly fullscreen: boolean
  /** Whether it stays behind the other windows and leaves them the focus. */
  readonly background: boolean
}

/** Opens a page in a window of its own and prepares it before any document loads. */
export async function attachPage(
  contents: WebContents,
  sources: WorldSources,
  size: PageSize,
): Promise<Page> {
  const connection = chromium()
  const { width, height } = size
  const { targetId } = await connection.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    background: size.background,
    width,
    height,
  })
  contents.targetId = targetId
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true })
  const send = <M extends string>(method: M, params: object = {}) =>
    connection.send(method, params, sessionId)
  let mainFrame = targetId
  let started = false

  connection.on(sessionId, 'Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === BINDING) contents.receive(payload, executionContextId)
  })
  connection.on(sessionId, 'Fetch.requestPaused', (paused) => {
    const isMainFrame = (frameId: string): boolean => frameId === mainFrame
    const mayNavigate = (url: string, redirected: boolean): boolean => contents.mayNavigate(url, redirected)
    void answerRequest({ id: contents.id, mayNavigate, isMainFrame }, sessionId, paused)
  })
  connection.on(sessionId, 'Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    mainFrame = frame.id
    started ||= frame.url !== 'about:blank'
    if (started) contents.navigated(frame.url)
  })
  connection.on(sessionId, 'Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (frameId === mainFrame) contents.navigated(url)
  })
  connection.on(sessionId, 'Page.domContentEventFired', () => {
    if (started) contents.loaded('dom-ready')
  })
  connection.on(sessionId, 'Page.loadEventFired', () => {
    if (started) contents.loaded('did-finish-load')
  })
  connection.on(sessionId, 'Page.windowOpen', ({ url, windowName, windowFeatures }) => {
    contents.asked(url, windowName, windowFeatures.join())
  })
  connection.on(sessionId, 'Inspector.targetCrashed', () => contents.lost())

  const [window] = await Promise.all([
    connection.send('Browser.getWindowForTarget', { targetId }),
    send('Page.enable'),
    send('Runtime.enable'),
    send('Inspector.enable'),
    send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: sources.page }),
    send('Page.addScriptToEvaluateOnNewDocument', { source: sources.preload, worldName: WORLD }),
  ])
  const { windowId } = window
  await resize(windowId, size)
  return { sessionId, windowId }
}

/** Gives a window its size, or the whole screen. */
export async function resize(windowId: number, { width, height, fullscreen }: PageSize): Promise<void> {
  const bounds = { windowState: fullscreen ? 'fullscreen' : 'normal' }
  await chromium().send('Browser.setWindowBounds', { windowId, bounds }).catch(ignore)
  if (!fullscreen) await chromium().send('Browser.setContentsSize', { windowId, width, height }).catch(ignore)
}
