import { useState, type SubmitEvent } from 'react'
import type { KeyScreen } from '../../electron/contract/key.ts'
import { SHORTEST_PASSPHRASE } from '../../electron/contract/passphrase.ts'
import { useStation } from '../app/station.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import { KeyFacts } from './key-facts.tsx'
import { PassphraseField } from './passphrase-field.tsx'

/** A key that was chosen and read: which one, how it will be kept, and the confirmation. */
export function ChosenKey({
  chosen,
  keeping,
  onDone,
}: {
  chosen: NonNullable<KeyScreen['chosen']>
  keeping: KeyScreen['keeping']
  onDone: () => void
}) {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const headline = useHeadline()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [working, setWorking] = useState(false)
  const replaces = snapshot.key.from === 'imported'
  const needsPassphrase = keeping === 'passphrase'
  const short = needsPassphrase && passphrase.length < SHORTEST_PASSPHRASE
  const differs = needsPassphrase && passphrase !== again
  const keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setTried(true)
    if (short || differs || working) return
    setWorking(true)
    const result = await act('key.keep', { passphrase: needsPassphrase ? passphrase : null })
    setWorking(false)
    if (result.ok) onDone()
  }
  return (
    <form className="key-card key-chosen" aria-labelledby="key-chosen" onSubmit={(event) => void keep(event)}>
      <h2 className="section-title" id="key-chosen" tabIndex={-1} ref={headline}>
        {t(replaces ? 'key.chosen.replace' : 'key.chosen.new')}
      </h2>
      <KeyFacts about={chosen.about} advice={chosen.advice} />
      {replaces && <p>{t('key.chosen.replaceHint')}</p>}
      <p>{t(`key.chosen.${keeping}`)}</p>
      {needsPassphrase && (
        <>
          <PassphraseField
            label={t('key.passphrase')}
            hint={t('key.passphrase.least', { least: SHORTEST_PASSPHRASE })}
            fault={tried && short ? t('key.passphrase.short', { least: SHORTEST_PASSPHRASE }) : null}
            value={passphrase}
            onChange={setPassphrase}
          />
          <PassphraseField
            label={t('key.passphrase.again')}
            fault={tried && !short && differs ? t('key.passphrase.differs') : null}
            value={again}
            onChange={setAgain}
          />
        </>
      )}
      <div className="side-actions">
        <button type="submit" className="button button-main" aria-disabled={working}>
          {t(working ? 'key.chosen.working' : replaces ? 'key.chosen.replaceNow' : 'key.chosen.keep')}
        </button>
        <button type="button" className="button" onClick={() => void act('key.drop', {})}>
          {t('key.chosen.not')}
        </button>
      </div>
    </form>
  )
}
