import { useWords } from '../../i18n/words.tsx'

/** What somebody must have seen with their own eyes. Each line is as large as a button. */
export function CheckList({
  checks,
  ticked,
  onTick,
}: {
  checks: readonly string[]
  ticked: readonly boolean[]
  onTick: (index: number, on: boolean) => void
}) {
  const { t } = useWords()
  return (
    <fieldset className="reasons lost-checks">
      <legend className="label">{t('lost.checks')}</legend>
      {checks.map((text, index) => (
        <label className="lost-check" key={index} data-ticked={ticked[index] ?? false}>
          <input
            className="choice-input"
            type="checkbox"
            checked={ticked[index] ?? false}
            onChange={(event) => {
              onTick(index, event.target.checked)
            }}
          />
          <svg className="lost-tick" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <rect x="2" y="2" width="28" height="28" rx="7" />
            <path d="M9 16.5l5 5.5 9-11" />
          </svg>
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  )
}
