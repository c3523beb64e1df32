import {
  TRAINING_FAULTS,
  type TrainingFault,
  type TrainingFaultGroup,
} from '../../electron/contract/training-names.ts'
import { useWords } from '../i18n/words.tsx'

const GROUPS = Object.keys(TRAINING_FAULTS) as readonly TrainingFaultGroup[]

/** Every fault of the simulator, by what a person sees of it; a touch asks for it. */
export function Faults({ onPick }: { onPick: (fault: TrainingFault) => void }) {
  const { t } = useWords()
  return GROUPS.map((group) => (
    <section className="practice-group" key={group} aria-labelledby={`practice-${group}`}>
      <h3 className="label" id={`practice-${group}`}>
        {t(`training.group.${group}`)}
      </h3>
      <ul className="practice-list">
        {TRAINING_FAULTS[group].map((fault) => (
          <li key={fault}>
            <button
              type="button"
              className="practice-fault"
              data-fault={fault}
              onClick={() => {
                onPick(fault)
              }}
            >
              {t(`training.fault.${fault}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  ))
}
