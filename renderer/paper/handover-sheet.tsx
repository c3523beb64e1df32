import type { Handover } from '../../electron/contract/paper.ts'
import { useWords } from '../i18n/words.tsx'
import { OutcomeIcon } from '../parts/outcome-icon.tsx'
import { Serial } from '../parts/serial.tsx'
import { Facts } from './facts.tsx'
import { Practice } from './practice.tsx'
import { Proof } from './proof.tsx'
import { Signatures } from './signatures.tsx'
import { useMoment } from './use-moment.ts'

/** The hand-over sheet of a finished box: the first page says who, when and how many; then each device. */
export function HandoverSheet({ handover, digest }: { handover: Handover; digest: string }) {
  const { t, count } = useWords()
  const moment = useMoment()
  const box = handover.name ?? t('paper.box', { number: handover.ordinal })
  return (
    <>
      <header className="sheet-head">
        <p className="sheet-station">{handover.stationName}</p>
        <h1>{t('paper.handover')}</h1>
      </header>
      <Practice mode={handover.mode} />
      <section className="sheet-device">
        <p className="sheet-box">{box}</p>
        <p className="sheet-many">{t('paper.devices', { count: handover.devices.length })}</p>
      </section>
      <ul className="counts">
        {handover.counts.map(({ state, count: many }) => (
          <li key={state}>
            <OutcomeIcon state={state} size="chip" />
            <b>{count(many)}</b> {t(`state.${state}`)}
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          [t('paper.operator'), handover.operator],
          [t('paper.boxOpened'), moment(handover.openedAt)],
          [t('paper.boxClosed'), moment(handover.closedAt)],
          [t('paper.reason'), t(`reason.${handover.reason}`)],
          [t('paper.ticket'), handover.ticket],
        ]}
      />
      <Proof
        id={handover.boxId}
        idName={t('paper.boxId')}
        row={handover.row}
        hash={handover.hash}
        digest={digest}
      />
      <Signatures />
      <footer className="sheet-foot">{t('paper.madeAt', { time: moment(handover.madeAt) })}</footer>
      <Devices handover={handover} box={box} />
    </>
  )
}

/** Every device; the table's head comes again on each page, and says whose page it is. */
function Devices({ handover, box }: { handover: Handover; box: string }) {
  const { t } = useWords()
  const moment = useMoment()
  return (
    <table className="devices">
      <thead>
        <tr className="devices-of">
          <th colSpan={4} scope="colgroup">
            {[handover.stationName, t('paper.handover'), box].join(' · ')}
          </th>
        </tr>
        <tr>
          <th scope="col">{t('paper.column.number')}</th>
          <th scope="col">{t('paper.column.serial')}</th>
          <th scope="col">{t('paper.column.outcome')}</th>
          <th scope="col">{t('paper.column.since')}</th>
        </tr>
      </thead>
      <tbody>
        {handover.devices.map(({ number, deviceSerial, state, since }) => (
          <tr key={number} data-state={state}>
            <td className="devices-number">{number}</td>
            <td>
              <Serial serial={deviceSerial} size="line" />
            </td>
            <td>
              <OutcomeIcon state={state} size="chip" /> {t(`state.${state}`)}
            </td>
            <td>{moment(since)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
