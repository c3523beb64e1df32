import type { Reason } from '../../../electron/contract/words.ts'
import { useWords } from '../../i18n/words.tsx'

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
    <fieldset className="reasons lost-reasons">
      <legend className="label">{t('lost.reason')}</legend>
      <div className="choices">
        {reasons.map((reason) => (
          <label className="choice" key={reason} data-chosen={reason === chosen}>
            <input
              className="choice-input"
              type="radio"
              name="lost-reason"
              value={reason}
              checked={reason === chosen}
              onChange={() => {
                onChoose(reason)
              }}
            />
            {t(`reason.${reason}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
