import { setTimeout as after } from 'node:timers/promises'
import type { ObservedCloud } from './observed-cloud.ts'

/** When a process is killed. */
export type Trigger =
  | { readonly kind: 'time'; readonly milliseconds: number }
  | { readonly kind: 'requests'; readonly count: number; readonly milliseconds: number }

/** Among so many kills one comes by the clock alone, so that a start is hit as well. */
const BY_TIME = 0.2
const LONGEST_START_MS = 900
const LONGEST_PAUSE_MS = 12

/**
 * Draws one: mostly so many requests and a few milliseconds after the start, so that a slow machine and a fast one are
 * hit all over the work, sometimes by the clock alone. `requestsAhead` is about what there will be until the end.
 */
export function drawTrigger(random: () => number, requestsAhead: number, killsLeft: number): Trigger {
  if (random() < BY_TIME) return { kind: 'time', milliseconds: Math.round(random() * LONGEST_START_MS) }
  const count = 1 + Math.floor((random() * 2 * requestsAhead) / (killsLeft + 1))
  return { kind: 'requests', count, milliseconds: Math.round(random() * LONGEST_PAUSE_MS) }
}

/** Comes when it is time to kill. */
export async function awaitTrigger(trigger: Trigger, cloud: ObservedCloud): Promise<void> {
  if (trigger.kind === 'requests') await cloud.requestsArrived(trigger.count)
  await after(trigger.milliseconds)
}

/** A trigger in words. */
export function describeTrigger(trigger: Trigger): string {
  return trigger.kind === 'time'
    ? `${trigger.milliseconds} ms after its start`
    : `${trigger.milliseconds} ms after ${trigger.count} requests`
}
