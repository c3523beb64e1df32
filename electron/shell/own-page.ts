import { PAGE_ORIGIN } from './page-address.ts'

/** What the sender check looks at; a subset of Electron's event, so that it can be tested without one. */
export interface Sender {
  readonly sender: { readonly id: number }
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null
}

/**
 * Whether a message comes from the station's own page: the window's own contents, its main frame, and our
 * scheme and host. A frame that is gone has no url and is refused.
 */
export function isOwnPage(event: Sender, windowContentsId: number | undefined): boolean {
  const frame = event.senderFrame
  if (frame === null || event.sender.id !== windowContentsId || frame.parent !== null) return false
  return frame.url.startsWith(`${PAGE_ORIGIN}/`)
}
