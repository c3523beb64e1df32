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
    </label>
  )
}
