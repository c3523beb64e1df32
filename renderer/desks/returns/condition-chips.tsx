import { CONDITIONS, type Condition } from '../../../electron/contract/returns-rules.ts'
import { useWords } from '../../i18n/words.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'

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
    <ChoiceGroup
      className="reasons condition"
      label={t('condition.label')}
      choices={CONDITIONS.map((condition) => ({ value: condition, word: t(`condition.${condition}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
