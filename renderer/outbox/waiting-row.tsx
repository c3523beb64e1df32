import { memo } from 'react'
import type { IntakeLine } from '../../electron/contract/intake.ts'
import type { Ask } from '../app/client.ts'
import { useWords } from '../i18n/words.tsx'
import { OutcomeIcon } from '../parts/outcome-icon.tsx'
import { Serial } from '../parts/serial.tsx'
import { RowAction } from './row-action.tsx'
import { useWhen } from './use-when.ts'
import { signOf, type WaitingGroup } from './waiting-group.ts'

interface RowProps {
  readonly line: IntakeLine
  readonly group: WaitingGroup
  /** When the station tries it again by itself. */
  readonly nextTry: string | null
  readonly act: Ask
}

/** One device that waits: how it stands, why, since when. A touch opens it; its button does the next thing with it. */
export const WaitingRow = memo(function WaitingRow({ line, group, nextTry, act }: RowProps) {
  const { t } = useWords()
  const { intakeId, deviceSerial, state, ofBatch, busy } = line
  const sign = signOf(line)
  return (
    <li className="waiting-row" data-serial-of={deviceSerial} data-state={state} data-busy={busy}>
      <button type="button" className="waiting-open" onClick={() => void act('intake.show', { intakeId })}>
        <OutcomeIcon state={sign} size="line" />
        <span className="waiting-words">
          <span className="waiting-what">
            <Serial serial={deviceSerial} size="line" />
            <span className="waiting-state">
              {busy ? t('outbox.busy') : sign === state ? t(`state.${state}`) : t('outbox.ofBatch')}
            </span>
            <ReasonTag line={line} />
            {ofBatch && <span className="soft">{t('outbox.batch')}</span>}
          </span>
          <Why line={line} nextTry={busy ? null : nextTry} />
        </span>
      </button>
      <RowAction line={line} group={group} act={act} />
    </li>
  )
}, areAlike)

/** Why it was taken in; a lost or stolen device goes before all others. */
function ReasonTag({ line: { reason } }: { line: IntakeLine }) {
  const { t } = useWords()
  if (reason === null) return null
  const word = t(`reason.${reason}`)
  if (reason !== 'lost' && reason !== 'stolen') return <span className="soft">{word}</span>
  return (
    <span className="waiting-first">
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M8 13.5v-11M3.5 7L8 2.5 12.5 7" />
      </svg>
      {t('outbox.first', { reason: word })}
    </span>
  )
}

function Why({ line, nextTry }: { line: IntakeLine; nextTry: string | null }) {
  const { t, problem: textOf, clockExact } = useWords()
  const when = useWhen()
  const { problem, since, tries } = line
  const facts = [
    t('outbox.since', { time: when(since) }),
    ...(tries > 0 ? [t('outbox.tries', { count: tries })] : []),
    ...(nextTry === null ? [] : [t('outbox.next', { time: clockExact(nextTry) })]),
  ]
  return (
    <span className="waiting-why">
      {problem !== null && <span className="waiting-problem">{textOf(problem).title}</span>}
      <span className="soft waiting-facts">{facts.join(' · ')}</span>
    </span>
  )
}

/** Each change of the station makes all lines anew: a row is drawn again only when it says something else. */
function areAlike(one: RowProps, other: RowProps): boolean {
  const { line: a } = one
  const { line: b } = other
  return (
    one.group === other.group &&
    one.nextTry === other.nextTry &&
    one.act === other.act &&
    a.intakeId === b.intakeId &&
    a.state === b.state &&
    a.since === b.since &&
    a.reason === b.reason &&
    a.tries === b.tries &&
    a.ofBatch === b.ofBatch &&
    a.busy === b.busy &&
    a.problem?.code === b.problem?.code &&
    a.problem?.title === b.problem?.title
  )
}
