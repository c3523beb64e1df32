import { useWords } from '../../i18n/words.tsx'
import { Keypad } from '../../parts/keypad.tsx'
import { SerialCells } from '../../parts/serial-cells.tsx'
import type { Entry } from './use-entry.ts'

/** Digits for a label that no scanner can read. */
export function EntryPanel({ entry }: { entry: Entry }) {
  const { t } = useWords()
  return (
    <section className="box-entry card" aria-label={t('box.entry.open')}>
      <SerialCells text={entry.text} digits={entry.digits} />
      <Keypad onDigit={entry.type} onBack={entry.back} onClear={entry.clear} />
      <button
        type="button"
        className="button button-strong"
        disabled={!entry.isComplete}
        onClick={entry.take}
      >
        {t('box.entry.take')}
      </button>
    </section>
  )
}
