import { useState } from 'react'
import type { Training } from '../../electron/contract/training.ts'
import {
  MOST_TIMES,
  TRAINING_CALLS,
  type TrainingCall,
  type TrainingFault,
} from '../../electron/contract/training-names.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'
import { Choices } from './choices.tsx'
import { Faults } from './faults.tsx'
import { Planned } from './planned.tsx'
import { Weather } from './weather.tsx'

const TIMES = { once: 1, thrice: 3, always: MOST_TIMES } as const
type Often = keyof typeof TIMES
const OFTEN: readonly Often[] = ['once', 'thrice', 'always']

/** What can go wrong at which call and how often, what is to come, and the weather. */
export function PracticePanel({ training, onClose }: { training: Training; onClose: () => void }) {
  const { t } = useWords()
  const { act } = useStation()
  const [call, setCall] = useState<TrainingCall>('disable')
  const [often, setOften] = useState<Often>('once')
  const [said, setSaid] = useState<string | null>(null)
  const plan = async (fault: TrainingFault): Promise<void> => {
    const planned = await act('training.fail', { call, fault, times: TIMES[often] })
    if (!planned.ok) return
    const words = { fault: t(`training.fault.${fault}`), call: t(`training.call.${call}`) }
    setSaid(t('training.said', { ...words, times: t(`training.times.${often}`) }))
  }
  const reset = async (): Promise<void> => {
    const done = await act('training.reset', {})
    if (done.ok) setSaid(t('training.saidReset'))
  }
  return (
    <div className="practice-panel" role="group" aria-label={t('training.panel')}>
      <div className="practice-head">
        <div>
          <h2 className="practice-title" tabIndex={-1}>
            {t('training.panel')}
          </h2>
          <p className="soft">{t('training.hint')}</p>
        </div>
        <button type="button" className="button button-small" onClick={onClose}>
          {t('training.close')}
        </button>
      </div>
      <div className="practice-faults">
        <div className="practice-how">
          <Choices
            title={t('training.call')}
            chosen={call}
            choices={TRAINING_CALLS.map((value) => ({ value, word: t(`training.call.${value}`) }))}
            onChoose={setCall}
          />
          <Choices
            title={t('training.times')}
            chosen={often}
            choices={OFTEN.map((value) => ({ value, word: t(`training.times.${value}`) }))}
            onChoose={setOften}
          />
        </div>
        <Faults onPick={(fault) => void plan(fault)} />
      </div>
      <div className="practice-side">
        <Planned planned={training.planned} />
        <button type="button" className="button button-small button-strong" onClick={() => void reset()}>
          {t('training.reset')}
        </button>
        <Weather weather={training.weather} />
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  )
}
