import { Label } from 'react-aria-components/Label'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup'

/** One of the choices: what it stands for, and its word on the screen. */
export interface Choice<V extends string> {
  readonly value: V
  readonly word: string
}

/**
 * One of a few, each a large chip: a tap, or the arrow keys in reading order. `chosen` null: none yet.
 * The chips wrap; the label stands over them.
 */
export function ChoiceGroup<V extends string>({
  label,
  choices,
  chosen,
  onChoose,
  isDisabled = false,
  className = '',
}: {
  label: string
  choices: readonly Choice<V>[]
  chosen: V | null
  onChoose: (value: V) => void
  isDisabled?: boolean
  className?: string
}) {
  return (
    <RadioGroup
      className={`choice-group ${className}`.trimEnd()}
      value={chosen}
      isDisabled={isDisabled}
      onChange={(value) => {
        const choice = choices.find((one) => one.value === value)
        if (choice !== undefined) onChoose(choice.value)
      }}
    >
      <Label className="label">{label}</Label>
      <div className="choices">
        {choices.map(({ value, word }) => (
          <RadioField key={value} value={value}>
            <RadioButton className="choice" data-chosen={value === chosen}>
              {word}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  )
}
