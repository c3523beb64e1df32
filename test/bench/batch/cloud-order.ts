import type { Variants } from '../../../electron/training/variants.ts'

/** What the bench asks of its cloud. */
export type CloudOrder =
  /** All devices are Enabled again, nothing is counted yet, and the server behaves so. */
  { readonly kind: 'renew'; readonly variants: Partial<Variants> } | { readonly kind: 'count' }

/** What reached the cloud since the last renewal. */
export interface CloudCount {
  readonly calls: number
  /** Answered 429. */
  readonly refused: number
  /** Calls that disabled a device. */
  readonly disables: number
}

/** Where the cloud is. */
export interface CloudPlace {
  /** The `adminRestApiUrl`. */
  readonly url: string
  readonly stationFile: string
}

/** Takes a message of the bench's own process for what it is. */
export function readOrder(message: unknown): CloudOrder {
  return message as CloudOrder
}
