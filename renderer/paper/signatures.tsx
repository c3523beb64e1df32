import { useWords } from '../i18n/words.tsx'

const SIDES = ['paper.sign.over', 'paper.sign.to'] as const

/** Lines for the two people between whom a box changes hands. */
export function Signatures() {
  const { t } = useWords()
  return (
    <section className="signatures" aria-label={t('paper.sign')}>
      {SIDES.map((side) => (
        <div key={side}>
          <p className="signatures-side">{t(side)}</p>
          <p className="signatures-line">{t('paper.sign.name')}</p>
          <p className="signatures-line">{t('paper.sign.date')}</p>
        </div>
      ))}
    </section>
  )
}
