import { useEffect, useRef } from 'react'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import type { KeyTask } from './key-screen.tsx'

/** The ways to another key. The main process asks for the file: the page never sees it. */
export function ChangeKey({ takesFocus, onTask }: { takesFocus: boolean; onTask: (task: KeyTask) => void }) {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const has = snapshot.key.from === 'imported'
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) headline.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <section className="key-card" aria-labelledby="key-change">
      <h2 className="section-title" id="key-change" tabIndex={-1} ref={headline}>
        {t(has ? 'key.change' : 'key.first')}
      </h2>
      <p className="soft">{t('key.changeHint')}</p>
      <div className="side-actions">
        <button
          type="button"
          className="button button-small button-strong"
          onClick={() => {
            void act('key.choose', { client: null }).then((result) => {
              if (result.ok && result.value.chosen) onTask('look')
            })
          }}
        >
          {t('key.import')}
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            onTask('client')
          }}
        >
          {t('key.importClient')}
        </button>
        {has && (
          <button
            type="button"
            className="button button-small key-remove"
            onClick={() => {
              onTask('remove')
            }}
          >
            {t('key.remove')}
          </button>
        )}
      </div>
    </section>
  )
}
