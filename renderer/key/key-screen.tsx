import { useEffect, useEffectEvent, useState } from 'react'
import type { KeyScreen as ScreenState } from '../../electron/contract/key.ts'
import { useStation } from '../app/station.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import { Notices } from '../parts/notices.tsx'
import { Managed } from '../scanners/managed.tsx'
import { ChangeKey } from './change-key.tsx'
import { ChosenKey } from './chosen-key.tsx'
import { KeyFacts, keepingFacts } from './key-facts.tsx'
import { OAuthForm } from './oauth-form.tsx'
import { RemoveKey } from './remove-key.tsx'

/** What somebody is about to do with the key. */
export type KeyTask = 'look' | 'client' | 'remove'

/** For whoever sets the station up: which key signs it in, how that is kept, and another one in its place. */
export function KeyScreen({ screen }: { screen: ScreenState }) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const [task, setTask] = useState<KeyTask>('look')
  /** Whether something was done here already: coming back from it, the focus does not get lost. */
  const [isBack, setIsBack] = useState(false)
  const { chosen, mayChange } = screen
  const escape = useEffectEvent(() => {
    if (chosen !== null) void act('key.drop', {})
    else if (task !== 'look') setTask('look')
    else void act('key.leave', {})
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') escape()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  return (
    <main className="key-screen" data-screen="key">
      <header className="scanners-head">
        <div className="key-head-words">
          <h1 className="headline" tabIndex={-1} ref={headline}>
            {t('key.headline')}
          </h1>
          <p className="soft">{t('key.lead')}</p>
        </div>
        <button type="button" className="button button-main" onClick={() => void act('key.leave', {})}>
          {t('key.close')}
        </button>
      </header>
      <Notices />
      <div className="key-body">
        <CurrentKey />
        {!mayChange ? (
          <Managed />
        ) : chosen !== null ? (
          <ChosenKey
            chosen={chosen}
            keeping={screen.keeping}
            onDone={() => {
              setTask('look')
            }}
          />
        ) : task === 'client' ? (
          <OAuthForm onBack={setTask} />
        ) : task === 'remove' ? (
          <RemoveKey onBack={setTask} />
        ) : (
          <ChangeKey
            takesFocus={isBack}
            onTask={(next) => {
              setIsBack(true)
              setTask(next)
            }}
          />
        )}
      </div>
    </main>
  )
}

function CurrentKey() {
  const speech = useWords()
  const { t } = speech
  const { snapshot } = useStation()
  const { key } = snapshot
  const works = key.from === 'imported' && snapshot.stopped === null
  return (
    <section className="key-card" aria-labelledby="key-current" data-key={key.from}>
      <h2 className="section-title" id="key-current">
        {t('key.current')}
      </h2>
      {key.about !== null ? (
        <KeyFacts about={key.about} more={keepingFacts(key, speech)} advice={key.advice} />
      ) : (
        <p>
          {t(
            key.from === 'simulator' ? 'key.simulator' : key.from === 'none' ? 'key.none' : 'key.unreadable',
          )}
        </p>
      )}
      <p className="key-works" role="status">
        {works && t('key.kept')}
      </p>
    </section>
  )
}
