import type { Reason } from '../../../electron/contract/words.ts'
import { useWords } from '../../i18n/words.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'

/** Why it is here: one of the desk's reasons, the usual one chosen. */
export function ReasonChips({
  reasons,
  chosen,
  onChoose,
}: {
  reasons: readonly Reason[]
  chosen: Reason
  onChoose: (reason: Reason) => void
}) {
  const { t } = useWords()
  return (
    <ChoiceGroup
      className="reasons"
      label={t('found.reason')}
      choices={reasons.map((reason) => ({ value: reason, word: t(`reason.${reason}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
