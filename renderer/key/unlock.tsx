import { useState, type SubmitEvent } from 'react'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { NoticeCard } from '../parts/notices.tsx'
import { PassphraseField } from './passphrase-field.tsx'

/** Before Ready: the key is kept under a passphrase, and somebody enters it. */
export function UnlockScreen() {
  const { t } = useWords()
  const { snapshot, act, notices } = useStation()
  const [passphrase, setPassphrase] = useState('')
  const [working, setWorking] = useState(false)
  const { about } = snapshot.key
  const unlock = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (passphrase === '' || working) return
    setWorking(true)
    const result = await act('key.unlock', { passphrase })
    if (result.ok) return
    setWorking(false)
    setPassphrase('')
  }
  return (
    <main className="key-screen key-unlock" data-screen="unlock">
      <div className="key-body">
        <div>
          <h1 className="headline">{t('key.unlock.headline')}</h1>
          <p className="lead soft">{t('key.unlock.lead')}</p>
          {about !== null && (
            <p className="key-unlock-host">
              {about.host}
              {about.kind === 'legacy-key' && about.customerName !== '' && ` · ${about.customerName}`}
            </p>
          )}
        </div>
        <form
          className="key-card"
          aria-label={t('key.unlock.headline')}
          onSubmit={(event) => void unlock(event)}
        >
          <PassphraseField
            label={t('key.passphrase')}
            fault={null}
            value={passphrase}
            onChange={setPassphrase}
            takesFocus
          />
          {notices.map((notice) => (
            <NoticeCard key={notice.id} notice={notice} />
          ))}
          <div className="side-actions">
            <button type="submit" className="button button-main" disabled={passphrase === '' && !working}>
              {t(working ? 'key.unlock.working' : 'key.unlock.now')}
            </button>
            <button type="button" className="button" onClick={() => void act('key.show', {})}>
              {t('key.unlock.other')}
            </button>
          </div>
        </form>
        <p className="soft">
          {t('app.name')} {snapshot.version} · {snapshot.stationName}
        </p>
      </div>
    </main>
  )
}
