import { useWords } from '../../i18n/words.tsx'
import { TickBox } from '../../parts/tick-box.tsx'

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
        <TickBox
          className="lost-check"
          key={index}
          isTicked={ticked[index] ?? false}
          onTick={(on) => {
            onTick(index, on)
          }}
        >
          {text}
        </TickBox>
      ))}
    </fieldset>
  )
}
