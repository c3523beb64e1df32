import type { BoxRow } from '../../../electron/contract/box.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon, OutcomeIcon } from '../../parts/outcome-icon.tsx'
import { Serial } from '../../parts/serial.tsx'
import { ScanSign } from './scan-sign.tsx'
import { familyOfRow, signOfRow } from './tally.ts'
import type { Said } from './what-was-said.ts'
import { stateWord } from './words-of-row.ts'

/** Twice the same: two bars upright. */
const AGAIN = 'M19 16v16M29 16v16'
/** Back the way it came. */
const TAKEN_BACK = 'M20 15l-7 7 7 7M13 22h14a7 7 0 0 1 7 7'

/** What became of the last scan, large: a new device and how it stands, one that was in the box already, or one that was taken back. */
export function LastScan({ said }: { said: Said }) {
  const { t, count } = useWords()
  if (said.what === 'nothing') return null
  if (said.what === 'new') return <NewDevice row={said.row} />
  const { number, deviceSerial } = said.scan
  const isRepeat = said.what === 'repeated'
  return (
    <div
      className="box-last"
      key={`${said.what} ${said.turn}`}
      data-last={said.what}
      data-number={number}
      data-serial-of={deviceSerial}
    >
      <FamilyIcon family="open" size="card" glyph={isRepeat ? AGAIN : TAKEN_BACK} />
      <Serial serial={deviceSerial} size="large" />
      <p className="box-last-words">
        <strong>{t(isRepeat ? 'box.repeated' : 'box.undone', { number })}</strong>
        <span className="soft">{t(isRepeat ? 'box.repeated.hint' : 'box.undone.hint')}</span>
      </p>
      <span className="box-last-number">{count(number)}</span>
    </div>
  )
}

function NewDevice({ row }: { row: BoxRow }) {
  const { t, count } = useWords()
  const isAsking = row.state === 'opened' && !row.ordered
  return (
    <div
      className="box-last"
      key="new"
      data-last="new"
      data-state={row.state}
      data-asking={isAsking}
      data-family={familyOfRow(row)}
      data-number={row.number}
      data-serial-of={row.deviceSerial}
    >
      {isAsking ? <ScanSign /> : <OutcomeIcon state={signOfRow(row)} size="line" />}
      <Serial serial={row.deviceSerial} size="large" />
      <p className="box-last-words">
        <strong className="box-state">{t(stateWord(row))}</strong>
        {row.owner !== null && <span className="box-owner">{row.owner}</span>}
      </p>
      <span className="box-last-number">{count(row.number)}</span>
    </div>
  )
}
