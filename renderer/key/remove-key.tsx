import { useStation } from '../app/station.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import type { KeyTask } from './key-screen.tsx'

/** Asks before the key is removed: the station stops with it. */
export function RemoveKey({ onBack }: { onBack: (task: KeyTask) => void }) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const remove = async (): Promise<void> => {
    const result = await act('key.remove', {})
    if (result.ok) onBack('look')
  }
  return (
    <section className="key-card key-removing" aria-labelledby="key-remove">
      <h2 className="section-title" id="key-remove" tabIndex={-1} ref={headline}>
        {t('key.remove.title')}
      </h2>
      <p>{t('key.remove.hint')}</p>
      <div className="side-actions">
        <button type="button" className="button key-remove" onClick={() => void remove()}>
          {t('key.remove.now')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onBack('look')
          }}
        >
          {t('key.remove.not')}
        </button>
      </div>
    </section>
  )
}
