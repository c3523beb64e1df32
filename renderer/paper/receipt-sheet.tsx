import type { Receipt } from '../../electron/contract/paper.ts'
import { useWords } from '../i18n/words.tsx'
import { OutcomeIcon } from '../parts/outcome-icon.tsx'
import { Serial } from '../parts/serial.tsx'
import { Facts } from './facts.tsx'
import { Practice } from './practice.tsx'
import { Proof } from './proof.tsx'
import { standWords } from './stand-words.ts'
import { useMoment } from './use-moment.ts'

/** The receipt of one intake, on a page or a roll. */
export function ReceiptSheet({ receipt, digest }: { receipt: Receipt; digest: string }) {
  const { t } = useWords()
  const moment = useMoment()
  const { word, lead } = standWords(receipt)
  const { reason, condition, ticket, name, operator, tokenSerial } = receipt
  return (
    <>
      <header className="sheet-head">
        <p className="sheet-station">{receipt.stationName}</p>
        <h1>{t('paper.receipt')}</h1>
      </header>
      <Practice mode={receipt.mode} />
      <section className="stand" data-state={receipt.state}>
        <OutcomeIcon state={receipt.state} size="hero" />
        <div>
          <p className="stand-word">{t(word)}</p>
          <p className="stand-lead">{t(lead)}</p>
        </div>
      </section>
      <section className="sheet-device">
        <p className="sheet-label">{t('paper.device')}</p>
        <Serial serial={receipt.deviceSerial} size="large" />
      </section>
      <Facts
        facts={[
          [t('paper.token'), tokenSerial],
          [t('paper.name'), name],
          [t('paper.opened'), moment(receipt.openedAt)],
          [t('paper.since'), moment(receipt.since)],
          [t('paper.reason'), reason === null ? null : t(`reason.${reason}`)],
          [t('paper.ticket'), ticket],
          [t('paper.condition'), condition === null ? null : t(`condition.${condition}`)],
          [t('paper.operator'), operator],
        ]}
      />
      <Proof
        id={receipt.intakeId}
        idName={t('paper.intakeId')}
        row={receipt.row}
        hash={receipt.hash}
        digest={digest}
      />
      <footer className="sheet-foot">{t('paper.madeAt', { time: moment(receipt.madeAt) })}</footer>
    </>
  )
}
