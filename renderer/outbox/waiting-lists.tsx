import type { IntakeLine } from '../../electron/contract/intake.ts'
import type { OutboxStatus } from '../../electron/contract/snapshot.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { nextTryOf } from './next-try.ts'
import { groupOf, WAITING_GROUPS, type WaitingGroup } from './waiting-group.ts'
import { WaitingRow } from './waiting-row.tsx'

/** What waits, in its groups; a group without a line is not there. */
export function WaitingLists({ lines, outbox }: { lines: readonly IntakeLine[]; outbox: OutboxStatus }) {
  return WAITING_GROUPS.map((group) => (
    <Group
      key={group}
      group={group}
      lines={lines.filter((line) => groupOf(line) === group)}
      outbox={outbox}
      isComplete={lines.length === outbox.waiting}
    />
  ))
}

function Group({
  group,
  lines,
  outbox,
  isComplete,
}: {
  group: WaitingGroup
  lines: readonly IntakeLine[]
  outbox: OutboxStatus
  isComplete: boolean
}) {
  const { t, count } = useWords()
  const { act } = useStation()
  if (lines.length === 0) return null
  const total = group === 'owed' ? outbox.owed : isComplete ? lines.length : null
  return (
    <section className="waiting" aria-labelledby={`waiting-${group}`} data-group={group}>
      <h2 className="waiting-title" id={`waiting-${group}`}>
        {t(`outbox.group.${group}`)}
        {total !== null && <span className="waiting-count">{count(total)}</span>}
      </h2>
      <p className="waiting-hint soft">{t(`outbox.group.${group}Hint`)}</p>
      <ul className="waiting-list card">
        {lines.map((line) => (
          <WaitingRow
            key={line.intakeId}
            line={line}
            group={group}
            nextTry={group === 'person' ? null : nextTryOf(line, outbox)}
            act={act}
          />
        ))}
      </ul>
    </section>
  )
}
