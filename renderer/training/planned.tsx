import type { TrainingFailure } from '../../electron/contract/training.ts'
import { MOST_TIMES } from '../../electron/contract/training-names.ts'
import { useWords } from '../i18n/words.tsx'

/** More often than this nobody asks for by counting: it goes on until it is ended. */
const ENDLESS = MOST_TIMES / 2

/** What is still to go wrong, the next one first. */
export function Planned({ planned }: { planned: readonly TrainingFailure[] }) {
  const { t } = useWords()
  return (
    <section className="practice-planned" aria-labelledby="practice-planned">
      <h3 className="label" id="practice-planned">
        {t('training.planned')}
      </h3>
      {planned.length === 0 ? (
        <p className="soft">{t('training.planned.none')}</p>
      ) : (
        <ol>
          {planned.map(({ call, fault, times }, index) => (
            <li className="practice-next" key={index} data-planned={fault}>
              <strong>{t(`training.fault.${fault}`)}</strong>
              <span className="soft">
                {t(`training.call.${call}`)} ·{' '}
                {times > ENDLESS
                  ? t('training.planned.always')
                  : t('training.planned.times', { count: times })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
