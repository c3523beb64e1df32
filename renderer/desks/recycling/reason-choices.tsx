import type { Reason } from '../../../electron/contract/words.ts'
import { useWords } from '../../i18n/words.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'

/** Why the devices of a box are here: one of the desk’s reasons. */
export function ReasonChoices({
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
      label={t('box.order.reason')}
      choices={reasons.map((reason) => ({ value: reason, word: t(`reason.${reason}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
