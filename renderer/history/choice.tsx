/** One choice of several, in the system's own list: it works by touch, by keys and for a screen reader. */
export function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string
  value: string
  options: readonly (readonly [value: string, word: string])[]
  onChoose: (value: string) => void
}) {
  return (
    <label className="history-choice">
      <span className="label">{label}</span>
      <span className="history-select-box">
        <select
          className="field history-select"
          value={value}
          data-set={value !== '' && value !== 'any'}
          onChange={({ target }) => {
            onChoose(target.value)
          }}
        >
          {options.map(([each, word]) => (
            <option key={each} value={each}>
              {word}
            </option>
          ))}
        </select>
        <svg className="chevron" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M3 6l5 5 5-5" />
        </svg>
      </span>
    </label>
  )
}
