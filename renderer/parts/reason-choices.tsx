import type { Reason } from '../../electron/contract/words.ts'
import { useWords } from '../i18n/words.tsx'
import { ChoiceGroup } from './choice-group.tsx'

/** Why a device is here: one of the desk’s reasons. `label` asks for it in the desk’s words. */
export function ReasonChoices({
  label,
  className = 'reasons',
  reasons,
  chosen,
  onChoose,
}: {
  label: string
  className?: string
  reasons: readonly Reason[]
  chosen: Reason
  onChoose: (reason: Reason) => void
}) {
  const { t } = useWords()
  return (
    <ChoiceGroup
      className={className}
      label={label}
      choices={reasons.map((reason) => ({ value: reason, word: t(`reason.${reason}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
