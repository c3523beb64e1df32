import type { Sounds } from '../../electron/contract/sound.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { listenTo } from '../parts/tones.ts'
import { Managed } from '../scanners/managed.tsx'
import { TONES } from './recipes.ts'

const CHOICES: readonly Sounds[] = ['all', 'failures', 'off']

/** How far one press turns the volume. */
const STEP = 10

/** Which tones the station plays and how loud, and each of them to listen to, with its word. */
export function SoundSettings() {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const { sounds, volume, managed } = snapshot
  return (
    <section className="sound" aria-label={t('sound.title')} data-sounds={sounds} data-volume={volume}>
      <p className="label">{t('sound.title')}</p>
      <div className="choices" role="group" aria-label={t('sound.title')}>
        {CHOICES.map((choice) => (
          <button
            key={choice}
            type="button"
            className="choice"
            aria-pressed={choice === sounds}
            disabled={managed.includes('sounds')}
            onClick={() => void act('settings.change', { sounds: choice })}
          >
            {t(`sound.play.${choice}`)}
          </button>
        ))}
      </div>
      <Volume />
      {(managed.includes('sounds') || managed.includes('volume')) && <Managed />}
      <p className="label">{t('sound.listen')}</p>
      <ul className="tones">
        {TONES.map((tone) => (
          <li key={tone}>
            <button
              type="button"
              className="tone"
              data-tone={tone}
              aria-label={t('sound.listenTo', { tone: t(`sound.tone.${tone}`) })}
              onClick={() => {
                listenTo(tone, volume)
              }}
            >
              <svg className="tone-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11" />
              </svg>
              {t(`sound.tone.${tone}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The volume, a step at a time; each step is heard as loud as it makes it. */
function Volume() {
  const { t } = useWords()
  const { snapshot, act } = useStation()
  const { volume, managed } = snapshot
  const turn = async (to: number): Promise<void> => {
    const changed = await act('settings.change', { volume: to })
    if (changed.ok) listenTo('read', to)
  }
  const fixed = managed.includes('volume')
  return (
    <div className="volume" role="group" aria-label={t('sound.volume')}>
      <button
        type="button"
        className="choice volume-step"
        aria-label={t('sound.quieter')}
        disabled={fixed || volume <= 0}
        onClick={() => void turn(Math.max(0, volume - STEP))}
      >
        −
      </button>
      <span className="volume-value" role="status">
        {t('sound.volume.percent', { volume })}
      </span>
      <span className="volume-bar" aria-hidden="true">
        <span className="volume-level" style={{ inlineSize: `${volume}%` }} />
      </span>
      <button
        type="button"
        className="choice volume-step"
        aria-label={t('sound.louder')}
        disabled={fixed || volume >= 100}
        onClick={() => void turn(Math.min(100, volume + STEP))}
      >
        +
      </button>
    </div>
  )
}
