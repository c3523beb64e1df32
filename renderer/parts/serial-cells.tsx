import { useWords } from '../i18n/words.tsx'

const MOST_CELLS = 12

/** What was typed so far: a cell for each digit where their number is fixed, else one line. */
export function SerialCells({ text, digits }: { text: string; digits: number | null }) {
  const { t } = useWords()
  const label = `${t('ready.entry')}: ${text === '' ? t('ready.entryEmpty') : text}`
  if (digits === null || digits > MOST_CELLS) {
    return (
      <div className="cells cells-free" role="img" aria-label={label} data-testid="cells">
        <span className="cell-text">{text}</span>
        <span className="cell-caret" />
      </div>
    )
  }
  return (
    <div className="cells" role="img" aria-label={label} data-testid="cells">
      {Array.from({ length: digits }, (_, index) => (
        <span className="cell" key={index} data-next={index === text.length} data-third={index % 3 === 2}>
          {text[index] ?? ''}
        </span>
      ))}
    </div>
  )
}
