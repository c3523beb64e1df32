import type { Reason } from '../../../electron/contract/words.ts'
import { useWords } from '../../i18n/words.tsx'

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
    <fieldset className="reasons">
      <legend className="label">{t('box.order.reason')}</legend>
      <div className="choices">
        {reasons.map((reason) => (
          <label className="choice" key={reason} data-chosen={reason === chosen}>
            <input
              className="choice-input"
              type="radio"
              name="box-reason"
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
