import { useEffect, useRef } from 'react'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { FamilyIcon } from './outcome-icon.tsx'

const CLOUD = 'M7 18.5a4.5 4.5 0 0 1-.5-9a5.5 5.5 0 0 1 10.6-.5a4.8 4.8 0 0 1-.1 9.5z'

/** RSA in the status line, and the way to the cloud key; the focus comes back here from it. */
export function CloudStatusButton() {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const { cloud, key, mode } = snapshot
  const isOpen = snapshot.keyScreen !== null
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
  const isFailing = cloud.state === 'failing'
  const simulated = mode === 'training' && cloud.state === 'reachable'
  return (
    <button
      type="button"
      className={`status status-button status-cloud${isFailing ? ' status-owed' : ''}`}
      ref={button}
      data-cloud={cloud.state}
      aria-expanded={isOpen}
      title={t('status.cloud.open')}
      onClick={() => void act(isOpen ? 'key.leave' : 'key.show', {})}
    >
      {isFailing ? (
        <FamilyIcon family="owed" size="chip" />
      ) : (
        <svg className="status-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d={CLOUD} />
        </svg>
      )}
      <strong>{t(simulated ? 'status.cloud.simulated' : `status.cloud.${cloud.state}`)}</strong>
      {cloud.state === 'reachable' && (
        <span className="soft status-detail">
          {t('status.cloud.milliseconds', { milliseconds: cloud.milliseconds })}
        </span>
      )}
      {key.advice.length > 0 && (
        <span className="status-care" data-care="key">
          <FamilyIcon family="owed" size="chip" />
          <span className="unseen">{t('status.cloud.keyAdvice')}</span>
        </span>
      )}
    </button>
  )
}
