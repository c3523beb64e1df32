import { useEffect, useEffectEvent, useState } from 'react'
import { useStation } from '../../../app/station.ts'
import { useWords } from '../../../i18n/words.tsx'
import { useIsMaking } from '../../../paper/use-progress.ts'

const AROUND = 2 * Math.PI * 18

/** Back to Ready: by hand, or by itself when the ring has run out, which begins anew after what it waited for. */
export function NextDevice({
  intakeId,
  seconds,
  main,
  waits = false,
}: {
  intakeId: string
  seconds: number
  main: boolean
  /** Whether something is being done that must not be cut short. */
  waits?: boolean
}) {
  const { t } = useWords()
  const { act, auto, snapshot } = useStation()
  const isMakingPaper = useIsMaking({ kind: 'receipt', intakeId })
  const isAtBox = snapshot.desk === 'recycling'
  const [left, setLeft] = useState(seconds)
  const leaveByItself = useEffectEvent(() => void auto('intake.leave', { intakeId }))
  useEffect(() => {
    if (waits || isMakingPaper) return
    const end = Date.now() + seconds * 1000
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
  }, [intakeId, seconds, waits, isMakingPaper])
  return (
    <>
      <button
        type="button"
        className={main ? 'button button-main' : 'button'}
        onClick={() => void act('intake.leave', { intakeId })}
      >
        {t(isAtBox ? 'box.back' : 'outcome.next')}
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
            strokeDashoffset={AROUND * (1 - left / seconds)}
          />
        </svg>
        <span className="soft">{t(isAtBox ? 'box.backIn' : 'outcome.countdown', { seconds: left })}</span>
      </div>
    </>
  )
}

/** How long a result stays: what is done is read at a glance, an offer needs a moment, what is not done needs reading. */
export const STAY_SECONDS = { done: 8, offer: 15, open: 30 } as const
