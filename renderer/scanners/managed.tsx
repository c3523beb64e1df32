import { useWords } from '../i18n/words.tsx'

/** Says that a setting comes from the station file and can't be changed here. */
export function Managed() {
  const { t } = useWords()
  return (
    <p className="managed">
      <svg className="managed-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M6 10.5h12a2 2 0 0 1 2 2V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-7.5a2 2 0 0 1 2-2zM7.5 10.5V7a4.5 4.5 0 0 1 9 0v3.5" />
      </svg>
      {t('scanners.managed')}
    </p>
  )
}
