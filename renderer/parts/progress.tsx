import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'

/**
 * How far something is that takes a while. `value` of `max`; null where nobody knows how long it takes: then the bar
 * only says that work is going on. `words` are read for the value, and stand beside the label.
 */
export function Progress({
  label,
  value,
  max = 100,
  words,
}: {
  label: string
  value: number | null
  max?: number
  words?: string
}) {
  return (
    <ProgressBar
      className="progress-bar"
      isIndeterminate={value === null}
      value={value ?? 0}
      maxValue={Math.max(max, 1)}
      {...(words === undefined ? {} : { valueLabel: words })}
    >
      {({ percentage = 0 }) => (
        <>
          <span className="progress-words">
            <Label className="label">{label}</Label>
            {words !== undefined && <span className="progress-value">{words}</span>}
          </span>
          <svg className="progress-track" aria-hidden="true" focusable="false" data-unknown={value === null}>
            <rect className="progress-fill" height="100%" width={`${value === null ? 30 : percentage}%`} />
          </svg>
        </>
      )}
    </ProgressBar>
  )
}
