import type { TrainingWeather } from '../../electron/contract/training.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { Choices } from './choices.tsx'

/** Milliseconds. */
const SPEEDS = {
  fast: { latencyMs: 0, jitterMs: 0 },
  slow: { latencyMs: 2000, jitterMs: 0 },
  verySlow: { latencyMs: 8000, jitterMs: 0 },
  uneven: { latencyMs: 0, jitterMs: 4000 },
} as const
const LIMITS = {
  none: null,
  silent: { perSecond: 1, retryAfter: 'none' },
  seconds: { perSecond: 1, retryAfter: 'seconds' },
  date: { perSecond: 1, retryAfter: 'date' },
} as const

type Speed = keyof typeof SPEEDS
type Limit = keyof typeof LIMITS

const SPEED_NAMES = Object.keys(SPEEDS) as readonly Speed[]
const LIMIT_NAMES = Object.keys(LIMITS) as readonly Limit[]

/** How fast the simulated cloud answers, and how many calls it takes. */
export function Weather({ weather }: { weather: TrainingWeather }) {
  const { t } = useWords()
  const { act } = useStation()
  const change = (part: Partial<TrainingWeather>): void => {
    void act('training.setWeather', { ...weather, ...part })
  }
  return (
    <>
      <Choices
        title={t('training.speed')}
        chosen={speedOf(weather)}
        choices={SPEED_NAMES.map((value) => ({ value, word: t(`training.speed.${value}`) }))}
        onChoose={(speed) => {
          change(SPEEDS[speed])
        }}
      />
      <Choices
        title={t('training.limit')}
        chosen={limitOf(weather)}
        choices={LIMIT_NAMES.map((value) => ({ value, word: t(`training.limit.${value}`) }))}
        onChoose={(limit) => {
          change({ rateLimit: LIMITS[limit] })
        }}
      />
    </>
  )
}

/** Null where it is none of those that can be chosen here. */
function speedOf({ latencyMs, jitterMs }: TrainingWeather): Speed | null {
  return (
    SPEED_NAMES.find((name) => SPEEDS[name].latencyMs === latencyMs && SPEEDS[name].jitterMs === jitterMs) ??
    null
  )
}

function limitOf({ rateLimit }: TrainingWeather): Limit | null {
  return LIMIT_NAMES.find((name) => LIMITS[name]?.retryAfter === rateLimit?.retryAfter) ?? null
}
