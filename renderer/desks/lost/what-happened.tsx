import type { Reason } from '../../../electron/contract/words.ts'
import { useWords } from '../../i18n/words.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'

/** Lost, or stolen: what goes into the journal. */
export function WhatHappened({
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
      className="reasons lost-reasons"
      label={t('lost.reason')}
      choices={reasons.map((reason) => ({ value: reason, word: t(`reason.${reason}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
