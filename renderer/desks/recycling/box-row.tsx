import { memo } from 'react'
import type { BoxRow } from '../../../electron/contract/box.ts'
import type { Ask } from '../../app/client.ts'
import { useWords } from '../../i18n/words.tsx'
import { OutcomeIcon } from '../../parts/outcome-icon.tsx'
import { Serial } from '../../parts/serial.tsx'
import { ScanSign } from './scan-sign.tsx'
import { asksPerson, familyOfRow, signOfRow } from './tally.ts'
import { stateWord } from './words-of-row.ts'

interface RowProps {
  readonly row: BoxRow
  /** It was just scanned once more. */
  readonly isRepeated: boolean
  /** Opens a device that needs somebody; null where rows are only read. */
  readonly act: Ask | null
}

/** One device of a box: sign, serial, whose it is, how it stands, its number. */
export const BoxRowLine = memo(function BoxRowLine({ row, isRepeated, act }: RowProps) {
  const { t, count, problem: textOf } = useWords()
  const { number, deviceSerial, intakeId, owner, problem } = row
  const state = t(stateWord(row))
  const isAsking = row.state === 'opened' && !row.ordered
  return (
    <div
      className="box-row"
      data-state={row.state}
      data-family={familyOfRow(row)}
      data-number={number}
      data-serial-of={deviceSerial}
      data-repeated={isRepeated}
    >
      {isAsking ? <ScanSign /> : <OutcomeIcon state={signOfRow(row)} size="line" />}
      <Serial serial={deviceSerial} size="line" />
      {owner !== null && <span className="box-owner">{owner}</span>}
      {owner === null && problem !== null && asksPerson(row) && (
        <span className="box-owner soft">{textOf(problem).title}</span>
      )}
      <span className="box-state">{state}</span>
      {act !== null && asksPerson(row) && (
        <button
          type="button"
          className="button box-open"
          aria-label={t('box.row.openNamed', { number, serial: deviceSerial, state })}
          onClick={() => void act('intake.show', { intakeId })}
        >
          {t('box.row.open')}
        </button>
      )}
      <span className="box-number">{count(number)}</span>
    </div>
  )
}, areAlike)

/** Each change of the station makes all rows anew: one is drawn again only when it says something else. */
function areAlike(one: RowProps, other: RowProps): boolean {
  const { row: a } = one
  const { row: b } = other
  return (
    one.isRepeated === other.isRepeated &&
    one.act === other.act &&
    a.intakeId === b.intakeId &&
    a.number === b.number &&
    a.state === b.state &&
    a.ordered === b.ordered &&
    a.owner === b.owner &&
    a.problem?.code === b.problem?.code
  )
}
