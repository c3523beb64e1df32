import { useStation } from '../app/station.ts'
import { useNow } from '../app/use-now.ts'
import { useWords } from '../i18n/words.tsx'
import { nextTryOf, timeLeft } from './next-try.ts'

/** Says for one device that waits when the station tries again by itself. */
export function TriesAgain({ intakeId, busy }: { intakeId: string; busy: boolean }) {
  const { t, clockExact } = useWords()
  const { snapshot } = useStation()
  const now = useNow(1000)
  const at = nextTryOf(
    snapshot.waiting.find((line) => line.intakeId === intakeId),
    snapshot.outbox,
  )
  return (
    <p className="tries-again">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M4 12a8 8 0 0 1 13.7-5.7L20 8.6M20 3.5v5.1h-5.1M20 12a8 8 0 0 1-13.7 5.7L4 15.4M4 20.5v-5.1h5.1" />
      </svg>
      {busy
        ? t('outbox.selfNow')
        : at === null
          ? t('outbox.selfLater')
          : timeLeft(at, now) === null
            ? t('outbox.selfSoon')
            : t('outbox.selfAt', { time: clockExact(at) })}
    </p>
  )
}
