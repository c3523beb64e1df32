import type { OutboxStatus, Snapshot } from '../../electron/contract/snapshot.ts'
import { useStation } from '../app/station.ts'
import { useNow } from '../app/use-now.ts'
import { useWords, type Speech } from '../i18n/words.tsx'
import { groupOf } from './waiting-group.ts'
import { timeLeft } from './next-try.ts'
import { useTried } from './use-tried.ts'

/** What the station does about what is owed, right now, and the button that does not wait for it. */
export function Now() {
  const speech = useWords()
  const { t } = speech
  const { snapshot, act } = useStation()
  const { phase, nextTryAt } = snapshot.outbox
  const sign =
    phase === 'idle' && nextTryAt !== null && snapshot.cloud.state === 'failing' ? 'resting' : phase
  const tried = useTried(snapshot)
  const { title, hint } = wordsOf(snapshot, speech)
  const canTry = snapshot.outbox.owed > 0 || snapshot.waiting.some((line) => groupOf(line) === 'parked')
  return (
    <section className="outbox-now card" data-phase={sign} aria-labelledby="outbox-now">
      <PhaseSign phase={sign} />
      <div className="outbox-now-words">
        <h2 className="outbox-now-title" id="outbox-now">
          {title}
        </h2>
        {hint !== null && <p className="soft">{hint}</p>}
        {phase !== 'working' && nextTryAt !== null && <NextTry at={nextTryAt} />}
      </div>
      {canTry && (
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            tried.begin()
            void act('outbox.tryNow', {})
          }}
        >
          {t('outbox.tryNow')}
        </button>
      )}
      <p className="unseen" role="status">
        {tried.said !== null && t(`outbox.tried.${tried.said}`)}
      </p>
    </section>
  )
}

/** The clock time, and how long that is. It ticks by itself, so that the lists below it stay as they are. */
function NextTry({ at }: { at: string }) {
  const { t, clockExact } = useWords()
  const left = timeLeft(at, useNow(500))
  return (
    <p className="outbox-next">
      {left === null ? (
        t('outbox.now.soon')
      ) : (
        <>
          {t('outbox.now.triesAgain', { time: clockExact(at) })}{' '}
          <strong className="outbox-countdown" role="timer" aria-live="off">
            {t('outbox.now.countdown', left)}
          </strong>
        </>
      )}
    </p>
  )
}

function wordsOf(
  { outbox, cloud }: Snapshot,
  { t, problem, clockExact }: Speech,
): { readonly title: string; readonly hint: string | null } {
  const { phase, owed, nextTryAt } = outbox
  if (phase === 'working') return { title: t('outbox.now.working'), hint: t('outbox.now.workingHint') }
  if (phase === 'idle' && nextTryAt === null && owed === 0) {
    return { title: t('outbox.now.people'), hint: t('outbox.now.peopleHint') }
  }
  if (cloud.state === 'failing') {
    const hint = t('outbox.now.lastAsked', { time: clockExact(cloud.at) })
    return { title: problem(cloud.problem).title, hint }
  }
  if (phase === 'resting') return { title: t('outbox.now.resting'), hint: null }
  return { title: t('outbox.now.idle'), hint: nextTryAt === null ? t('outbox.now.byItself') : null }
}

/** Arrows that go round while it works, a cloud struck through while RSA can't be reached, a clock between two tries. */
const PHASE_SIGNS: Readonly<Record<OutboxStatus['phase'], string>> = {
  working: 'M4 12a8 8 0 0 1 13.7-5.7L20 8.6M20 3.5v5.1h-5.1M20 12a8 8 0 0 1-13.7 5.7L4 15.4M4 20.5v-5.1h5.1',
  resting: 'M9 5.3a5.6 5.6 0 0 1 8.1 3.7a4.8 4.8 0 0 1 2.4 8.1M16 18.5H7a4.5 4.5 0 0 1-.6-9M3 3l18 18',
  idle: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 7v5.5l3.5 2',
}

function PhaseSign({ phase }: { phase: OutboxStatus['phase'] }) {
  return (
    <svg className="outbox-phase" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PHASE_SIGNS[phase]} />
    </svg>
  )
}
