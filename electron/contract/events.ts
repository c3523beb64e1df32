import { z } from 'zod'
import type { EventName } from './names.ts'
import { problemSchema } from './problem.ts'
import { landedSchema } from './scan.ts'
import { snapshotSchema } from './snapshot.ts'

/** The table of events: name -> what it carries. */
export const EVENTS = {
  /** Something changed; the snapshot replaces the last one. */
  'station.changed': snapshotSchema,
  /** A scan that did not come from the page was taken, or one that was held has its turn now. */
  'scan.landed': landedSchema,
  /** A scan that did not come from the page was not taken; the page says so, seen and heard. */
  'scan.refused': problemSchema,
} as const satisfies Record<EventName, z.ZodType>

/** What an event carries. */
export type EventPayload<N extends EventName> = z.output<(typeof EVENTS)[N]>
