import { useState, type SubmitEvent } from 'react'
import type { KeyClient } from '../../electron/contract/key.ts'
import { useStation } from '../app/station.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import type { KeyTask } from './key-screen.tsx'

const EMPTY: KeyClient = { baseUrl: '', issuer: '', clientId: '', scopeSeparator: ' ' }
const FIELDS = ['baseUrl', 'issuer', 'clientId'] as const
const SEPARATORS = [
  [' ', 'key.client.separator.space'],
  ['+', 'key.client.separator.plus'],
] as const

/** What is entered of an OAuth client before its private key is chosen. */
export function OAuthForm({ onBack }: { onBack: (task: KeyTask) => void }) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const [client, setClient] = useState(EMPTY)
  const complete = FIELDS.every((name) => client[name].trim() !== '')
  const choose = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!complete) return
    const trimmed = Object.fromEntries(FIELDS.map((name) => [name, client[name].trim()]))
    void act('key.choose', { client: { ...client, ...trimmed } })
  }
  return (
    <form className="key-card" aria-labelledby="key-client" onSubmit={choose}>
      <h2 className="section-title" id="key-client" tabIndex={-1} ref={headline}>
        {t('key.client.title')}
      </h2>
      <p className="soft">{t('key.client.hint')}</p>
      {FIELDS.map((name) => (
        <label className="key-field" key={name}>
          <span className="label">{t(`key.client.${name}`)}</span>
          <input
            className="field"
            type="text"
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            maxLength={300}
            value={client[name]}
            onChange={({ target }) => {
              setClient((now) => ({ ...now, [name]: target.value }))
            }}
          />
        </label>
      ))}
      <fieldset className="key-separator">
        <legend className="label">{t('key.client.separator')}</legend>
        <div className="choices">
          {SEPARATORS.map(([separator, word]) => (
            <label className="choice" key={word} data-chosen={client.scopeSeparator === separator}>
              <input
                className="choice-input"
                type="radio"
                name="separator"
                checked={client.scopeSeparator === separator}
                onChange={() => {
                  setClient((now) => ({ ...now, scopeSeparator: separator }))
                }}
              />
              {t(word)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="side-actions">
        <button type="submit" className="button button-small button-strong" disabled={!complete}>
          {t('key.client.choose')}
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            onBack('look')
          }}
        >
          {t('key.back')}
        </button>
      </div>
    </form>
  )
}
