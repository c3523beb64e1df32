import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'

/** The main process did not even write the confirmation down: that is said, and there is a way out. */
export function SilentStation() {
  const { t } = useWords()
  return (
    <div className="found-silent" role="alert" data-silent="true">
      <p className="found-refusal">
        <FamilyIcon family="owed" size="chip" />
        {t('found.silent')}
      </p>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          window.location.reload()
        }}
      >
        {t('working.reload')}
      </button>
    </div>
  )
}
