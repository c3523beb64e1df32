import { useId } from 'react'

/** One of a few: each is a button, and the chosen one is pressed. */
export function Choices<V extends string>({
  title,
  choices,
  chosen,
  onChoose,
}: {
  title: string
  choices: readonly { readonly value: V; readonly word: string }[]
  chosen: V | null
  onChoose: (value: V) => void
}) {
  const id = useId()
  return (
    <div className="practice-choices" role="group" aria-labelledby={id}>
      <p className="label" id={id}>
        {title}
      </p>
      <div className="choices">
        {choices.map(({ value, word }) => (
          <button
            type="button"
            className="choice"
            key={value}
            aria-pressed={value === chosen}
            onClick={() => {
              onChoose(value)
            }}
          >
            {word}
          </button>
        ))}
      </div>
    </div>
  )
}
