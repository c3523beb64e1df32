import type { IntakeView } from '../../../../electron/contract/intake.ts'
import type { Speech } from '../../../i18n/words.tsx'

/** Where it stands in the journal, and who did it. */
export function recordedFact({ t, count }: Speech, intake: IntakeView): string | null {
  // What followed the outcome, such as the FIDO credential, has rows of its own.
  const ended = intake.story.findLast(({ event }) => event === intake.state)
  const row = (ended ?? intake.story.at(-1))?.row
  return row === undefined ? null : t('outcome.recorded', { row: count(row), operator: intake.operator })
}

/** Its ticket, if it has one. */
export function ticketFact({ t }: Speech, intake: IntakeView): string | null {
  return intake.ticket === null || intake.ticket === ''
    ? null
    : t('outcome.ticket', { ticket: intake.ticket })
}

/** How the device looked, if somebody said so. */
export function conditionFact({ t }: Speech, { condition }: IntakeView): string | null {
  return condition === null ? null : t('outcome.condition', { condition: t(`condition.${condition}`) })
}
