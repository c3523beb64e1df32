import { useEffect, useRef } from 'react'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { Managed } from './managed.tsx'
import { ProfileWords } from './profile-words.tsx'

/** How this station's scanner in keyboard mode types, where that was learnt, and the way to learn it. */
export function LearnCard({ isLearning }: { isLearning: boolean }) {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const { wedge } = snapshot
  const managed = snapshot.managed.includes('wedge')
  const start = useRef<HTMLButtonElement>(null)
  const wasLearning = useRef(isLearning)
  useEffect(() => {
    if (wasLearning.current && !isLearning) start.current?.focus()
    wasLearning.current = isLearning
  }, [isLearning])
  return (
    <section className="card side-card" aria-labelledby="learn-title">
      <h2 className="section-title" id="learn-title">
        {t('scanners.learn.title')}
      </h2>
      {wedge === null ? (
        <p className="soft">{t('scanners.learn.why')}</p>
      ) : (
        <>
          <p className="soft">{t('scanners.learn.kept')}</p>
          <ProfileWords profile={wedge} />
        </>
      )}
      {managed ? (
        <Managed />
      ) : (
        <div className="side-actions">
          <button
            type="button"
            ref={start}
            className="button button-small"
            aria-disabled={isLearning}
            onClick={() => {
              if (!isLearning) void act('scanners.learn', { on: true })
            }}
          >
            {t(
              isLearning
                ? 'scanners.learn.running'
                : wedge === null
                  ? 'scanners.learn.start'
                  : 'scanners.learn.relearn',
            )}
          </button>
          {wedge !== null && !isLearning && (
            <button
              type="button"
              className="button button-small"
              onClick={() => void act('settings.change', { wedge: null })}
            >
              {t('scanners.learn.forget')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
