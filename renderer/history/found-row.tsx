import { memo, type Ref } from 'react'
import type { HistoryLine } from '../../electron/contract/history.ts'
import { useWords } from '../i18n/words.tsx'
import { familyOf } from '../parts/family.ts'
import { OutcomeIcon } from '../parts/outcome-icon.tsx'
import { Serial } from '../parts/serial.tsx'
import { Person } from './person.tsx'
import { useMoments } from './use-moments.ts'

/** One intake that was found: how it stands, whose it was, why, when. A touch opens its story. */
export const FoundRow = memo(function FoundRow({
  line,
  row,
  onOpen,
}: {
  line: HistoryLine
  /** Set where the focus comes back to it. */
  row: Ref<HTMLButtonElement> | null
  onOpen: (intakeId: string) => void
}) {
  const { t } = useWords()
  const { when } = useMoments()
  const { intakeId, state, deviceSerial, openedAt, reason, ticket, operator, person } = line
  const facts = [
    ...(reason === null ? [] : [t(`reason.${reason}`)]),
    ...(ticket === null ? [] : [ticket]),
    operator,
  ]
  return (
    <li className="found-row" data-serial-of={deviceSerial} data-state={state} data-family={familyOf(state)}>
      <button
        type="button"
        className="found-open"
        ref={row}
        onClick={() => {
          onOpen(intakeId)
        }}
      >
        <OutcomeIcon state={state} size="line" />
        <span className="found-words">
          <span className="found-what">
            <Serial serial={deviceSerial} size="line" />
            <Person person={person} />
          </span>
          <span className="found-facts soft">{facts.join(' · ')}</span>
        </span>
        <span className="found-end">
          <span className="found-state">{t(`state.${state}`)}</span>
          <time className="found-time soft" dateTime={openedAt}>
            {when(openedAt)}
          </time>
        </span>
      </button>
    </li>
  )
})
