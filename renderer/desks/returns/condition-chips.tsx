import { CONDITIONS, type Condition } from '../../../electron/contract/returns-rules.ts'
import { useWords } from '../../i18n/words.tsx'

/** How the device looks, where somebody wants to say so; nothing is chosen by itself. */
export function ConditionChips({
  chosen,
  onChoose,
}: {
  chosen: Condition | null
  onChoose: (condition: Condition) => void
}) {
  const { t } = useWords()
  return (
    <fieldset className="reasons condition">
      <legend className="label">{t('condition.label')}</legend>
      <div className="choices">
        {CONDITIONS.map((condition) => (
          <label className="choice" key={condition} data-chosen={condition === chosen}>
            <input
              className="choice-input"
              type="radio"
              name="condition"
              value={condition}
              checked={condition === chosen}
              onChange={() => {
                onChoose(condition)
              }}
            />
            {t(`condition.${condition}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
