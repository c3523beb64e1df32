import { useEffect, useEffectEvent, useState } from 'react'
import { useStation } from '../../app/station.ts'
import { useWords } from '../../i18n/words.tsx'

/** Long enough to tell the person what to do next; then their name leaves the screen by itself. */
const STAY_SECONDS = 60
const AROUND = 2 * Math.PI * 18

/** To the next person: by hand, or by itself when the ring has run out. */
export function NextPerson({ intakeId }: { intakeId: string }) {
  const { t } = useWords()
  const { act, auto } = useStation()
  const [left, setLeft] = useState(STAY_SECONDS)
  const leaveByItself = useEffectEvent(() => void auto('intake.leave', { intakeId }))
  useEffect(() => {
    const end = Date.now() + STAY_SECONDS * 1000
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((end - Date.now()) / 1000))
      setLeft(rest)
      if (rest > 0) return
      clearInterval(timer)
      leaveByItself()
    }, 250)
    return () => {
      clearInterval(timer)
    }
  }, [intakeId])
  return (
    <>
      <button
        type="button"
        className="button button-main"
        onClick={() => void act('intake.leave', { intakeId })}
      >
        {t('lost.nextPerson')}
      </button>
      <div className="countdown" role="timer" aria-live="off">
        <svg className="countdown-ring" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
          <circle className="countdown-track" cx="22" cy="22" r="18" />
          <circle
            className="countdown-rest"
            cx="22"
            cy="22"
            r="18"
            strokeDasharray={AROUND}
            strokeDashoffset={AROUND * (1 - left / STAY_SECONDS)}
          />
        </svg>
        <span className="soft">{t('lost.countdown', { seconds: left })}</span>
      </div>
    </>
  )
}
