import type { Receipt } from '../../electron/contract/paper.ts'
import { useWords } from '../i18n/words.tsx'
import { OutcomeIcon } from '../parts/outcome-icon.tsx'
import { Serial } from '../parts/serial.tsx'
import { codeText, QrCode } from './qr-code.tsx'
import { standWords } from './stand-words.ts'
import { useMoment } from './use-moment.ts'

/** The receipt of one intake on a label: what fits, and the code for the rest. */
export function LabelSheet({ receipt }: { receipt: Receipt }) {
  const { t } = useWords()
  const moment = useMoment()
  const { intakeId, row, hash, reason, ticket, name, condition } = receipt
  // Where it is too long for the label its end is cut: the ticket comes first.
  const why = [
    ticket,
    reason === null ? null : t(`reason.${reason}`),
    condition === null ? null : t(`condition.${condition}`),
  ]
  return (
    <>
      <div className="label-text">
        {receipt.mode === 'training' && <p className="practice-mark">{t('paper.trainingShort')}</p>}
        <h1 className="stand-word" data-state={receipt.state}>
          <OutcomeIcon state={receipt.state} size="chip" />
          <span>{t(standWords(receipt).word)}</span>
        </h1>
        <Serial serial={receipt.deviceSerial} size="line" />
        {name !== null && <p className="label-name">{name}</p>}
        <p className="label-line">{why.filter((word) => word !== null && word !== '').join(' · ')}</p>
        <p className="label-line">{moment(receipt.since)}</p>
        <p className="label-line">{[receipt.operator, receipt.stationName].join(' · ')}</p>
        <p className="label-id">{intakeId}</p>
      </div>
      <QrCode text={codeText(intakeId, row, hash)} label={t('paper.code')} />
    </>
  )
}
