import type { Reason } from '../../../electron/contract/words.ts'
import { useWords } from '../../i18n/words.tsx'

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
    <fieldset className="reasons">
      <legend className="label">{t('found.reason')}</legend>
      <div className="choices">
        {reasons.map((reason) => (
          <label className="choice" key={reason} data-chosen={reason === chosen}>
            <input
              className="choice-input"
              type="radio"
              name="reason"
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
