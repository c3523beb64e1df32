import { useWords } from '../i18n/words.tsx'
import { Facts } from './facts.tsx'
import { codeText, QrCode } from './qr-code.tsx'

/** What proves a sheet: its id, the journal's row and hash, as text and as a code; and the sheet's own digest. */
export function Proof({
  id,
  idName,
  row,
  hash,
  digest,
}: {
  id: string
  idName: string
  row: number
  hash: string
  digest: string
}) {
  const { t } = useWords()
  return (
    <section className="proof" aria-label={t('paper.proof')}>
      <QrCode text={codeText(id, row, hash)} label={t('paper.code')} />
      <div className="proof-text">
        <Facts
          facts={[
            [idName, id],
            // No separators: it is a name, and somebody types it.
            [t('paper.row'), String(row)],
            [t('paper.hash'), hash],
            [t('paper.digest'), digest],
          ]}
        />
        <p className="proof-hint">{t('paper.proofHint')}</p>
      </div>
    </section>
  )
}
