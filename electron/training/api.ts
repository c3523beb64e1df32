import type { SimulatedRecord } from './devices.ts'
import type { SimulatedUser } from './users.ts'
import type { Variants } from './variants.ts'

export type { SimulatedCall } from './routes.ts'

/** An answer: a status and a body, which is JSON unless it is text. */
export interface SimulatedAnswer {
  readonly status: number
  readonly body: unknown
  /** The content type of a text; a web page where it is left out. */
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What the simulated tenant has. The calls change it. */
export interface Tenant {
  /** Device serial -> its records. */
  readonly devices: Map<string, SimulatedRecord[]>
  /** User id -> user. */
  readonly users: ReadonlyMap<string, SimulatedUser>
}

/** One call as it came in, and what it meets. */
export interface Played {
  readonly body: unknown
  /** What the path names. */
  readonly ids: Readonly<Record<string, string>>
  readonly tenant: Tenant
  readonly variants: Variants
  readonly now: Date
}

/** An error of the application. Shape: public clients' code. */
export function applicationError(status: number, name: string, description: string): SimulatedAnswer {
  return { status, body: { code: `${status} ${name}`, description } }
}

/** Whether a body has exactly these members, all text. A recorded 400 says that RSA counts them. */
export function hasExactly(body: unknown, members: readonly string[]): body is Record<string, string> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false
  const entries = Object.entries(body)
  return (
    entries.length === members.length &&
    entries.every(([name, value]) => members.includes(name) && typeof value === 'string' && value !== '')
  )
}
