import { z } from 'zod'
import type { TellingLine } from '../contract/history.ts'
import { rowFrameSchema } from '../contract/journal-events.ts'
import { INTAKE_EVENTS } from '../contract/lifecycle.ts'
import { problemSchema } from '../contract/problem.ts'

const eventSchema = z.enum(INTAKE_EVENTS)
const withProblemSchema = z.object({ problem: problemSchema })

/**
 * The story of an intake from the stored texts of its rows. A problem that an older version wrote and this one does not
 * know is left out; its row is told all the same.
 */
export function tell(texts: readonly string[]): readonly TellingLine[] {
  return texts.flatMap((text) => {
    const { row, at, event, operator, payload } = rowFrameSchema.parse(JSON.parse(text))
    const known = eventSchema.safeParse(event)
    if (!known.success) return []
    const why = withProblemSchema.safeParse(payload)
    return [{ row, at, event: known.data, operator, problem: why.success ? why.data.problem : null }]
  })
}
