import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'

/** Tells a screen reader each state as it begins. */
export function Announcer() {
  const { t } = useWords()
  const { current } = useStation().snapshot
  return (
    <div className="unseen" role="status" aria-live="polite">
      {current === null
        ? t('announce.ready')
        : t('announce.intake', { serial: current.deviceSerial, state: t(`state.${current.state}`) })}
    </div>
  )
}
