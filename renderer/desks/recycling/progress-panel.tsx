import type { BoxProgress } from '../../../electron/contract/box.ts'
import { useStation } from '../../app/station.ts'
import { useWords, type Speech } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { Progress } from '../../parts/progress.tsx'
import { paceOf, timeLeftOf } from './time-left.ts'

/** How far the disabling is, how quick, how long it still takes; and the button that halts it or lets it go on. */
export function ProgressPanel({ progress }: { progress: BoxProgress }) {
  const speech = useWords()
  const { t, count } = speech
  const { act } = useStation()
  const { total, done, phase } = progress
  const isPaused = phase === 'paused'
  return (
    <section className="box-progress card" data-phase={phase} data-done={done} data-total={total}>
      {(phase === 'resting' || phase === 'waiting') && <FamilyIcon family="owed" size="card" />}
      <div className="box-progress-words">
        <Progress
          label={t(`box.progress.${phase}`)}
          value={done}
          max={total}
          words={t('box.progress.of', { done: count(done), total: count(total) })}
        />
        <p className="box-progress-hint soft">{hintOf(progress, speech)}</p>
      </div>
      <button
        type="button"
        className={isPaused ? 'button button-main' : 'button'}
        data-pause={!isPaused}
        onClick={() => void act(isPaused ? 'box.resume' : 'box.pause', {})}
      >
        {t(isPaused ? 'box.resume' : 'box.pause')}
      </button>
    </section>
  )
}

function hintOf({ phase, perSecond, secondsLeft, goesOnAt }: BoxProgress, speech: Speech): string {
  const { t, clockExact } = speech
  switch (phase) {
    case 'paused':
      return t('box.progress.pausedHint')
    case 'resting':
      return t('box.progress.restingHint')
    case 'waiting':
      return goesOnAt === null
        ? t('box.progress.waitingHint')
        : t('box.progress.goesOn', { time: clockExact(goesOnAt) })
    case 'working':
      return [...paceWords(perSecond, speech), timeWords(secondsLeft, speech)].join(' · ')
  }
}

function paceWords(perSecond: number, { t, count }: Speech): readonly string[] {
  if (perSecond <= 0) return []
  const { per, devices } = paceOf(perSecond)
  return [t(`box.progress.${per}`, { devices: count(devices) })]
}

/** How long it still takes, in words. */
export function timeWords(seconds: number | null, { t }: Pick<Speech, 't'>): string {
  const left = timeLeftOf(seconds)
  switch (left.say) {
    case 'unknown':
    case 'moments':
      return t(`box.time.${left.say}`)
    case 'seconds':
      return t('box.time.seconds', { seconds: left.seconds })
    case 'minutes':
      return t('box.time.minutes', { minutes: left.minutes })
    case 'hours':
      return t('box.time.hours', { hours: left.hours, minutes: left.minutes })
  }
}
