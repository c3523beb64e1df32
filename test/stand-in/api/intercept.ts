import type { PausedRequest } from '../chromium/protocol-types.ts'
import { chromium, ignore } from './host.ts'
import { policyToInternal, toInternal, toPublic } from './origin.ts'
import { schemeHandler } from './protocol.ts'
import { askListener } from './session.ts'

/** The page a request belongs to. */
export interface RequestOwner {
  readonly id: number
  /** Whether the page may go there; asked for its main frame's documents. */
  mayNavigate: (url: string, redirected: boolean) => boolean
  isMainFrame: (frameId: string) => boolean
}

/** Answers one held request: navigation rules, the app's own scheme, then the app's request listener. */
export async function answerRequest(
  owner: RequestOwner,
  sessionId: string,
  paused: PausedRequest,
): Promise<void> {
  const { requestId, request } = paused
  const url = toPublic(request.url)
  const fail = (errorReason: string): Promise<unknown> =>
    chromium().send('Fetch.failRequest', { requestId, errorReason }, sessionId)
  try {
    const isDocument = paused.resourceType === 'Document' && owner.isMainFrame(paused.frameId)
    if (isDocument && !owner.mayNavigate(url, paused.redirectedRequestId !== undefined)) {
      await fail('Aborted')
    } else if (url !== request.url) {
      const answer = await answerScheme(url, paused)
      if (answer === undefined) await fail('Failed')
      else await chromium().send('Fetch.fulfillRequest', { requestId, ...answer }, sessionId)
    } else {
      const details = {
        id: Number(requestId.replace(/\D/g, '')),
        url,
        method: request.method,
        resourceType: RESOURCE_TYPES[paused.resourceType] ?? 'other',
        webContentsId: owner.id,
        referrer: toPublic(request.headers['Referer'] ?? ''),
        timestamp: Date.now(),
      }
      const { cancel, redirectURL } = await askListener(details)
      if (cancel === true) await fail('BlockedByClient')
      else {
        const redirect = redirectURL === undefined ? {} : { url: toInternal(redirectURL) }
        await chromium().send('Fetch.continueRequest', { requestId, ...redirect }, sessionId)
      }
    }
  } catch (error) {
    console.error(`Answering ${url} failed:`, error)
    fail('Failed').catch(ignore)
  }
}

const RESOURCE_TYPES: Record<string, string> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
}

interface Fulfilment {
  responseCode: number
  responseHeaders: { name: string; value: string }[]
  body: string
}

async function answerScheme(url: string, { request }: PausedRequest): Promise<Fulfilment | undefined> {
  const handler = schemeHandler(url.slice(0, url.indexOf(':')))
  if (handler === undefined) return undefined
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  const hasBody = parts.length > 0 && request.method !== 'GET' && request.method !== 'HEAD'
  const response = await handler(
    new Request(url, {
      method: request.method,
      headers: request.headers,
      ...(hasBody ? { body: Buffer.concat(parts) } : {}),
    }),
  )
  if (response.type === 'error') return undefined
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: name.startsWith('content-security-policy') ? policyToInternal(value) : value,
  }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return { responseCode: response.status, responseHeaders, body }
}
