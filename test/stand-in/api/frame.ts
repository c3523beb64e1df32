import { guard } from './guard.ts'
import { originOf } from './origin.ts'

/** Electron's `WebFrameMain`, for a main frame. */
export class Frame {
  url = ''
  readonly parent = null
  readonly routingId: number
  readonly processId: number
  constructor(id: number) {
    this.routingId = id
    this.processId = id
  }
  get origin(): string {
    return originOf(this.url)
  }
  get top(): this {
    return this
  }
  isDestroyed(): boolean {
    return false
  }
}

/** Makes the frame of a page. */
export function createFrame(id: number): Frame {
  return guard('WebFrameMain', new Frame(id))
}
