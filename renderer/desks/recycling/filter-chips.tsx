import type { Box, BoxRowsWhich } from '../../../electron/contract/box.ts'
import { useWords } from '../../i18n/words.tsx'

const WHICH: readonly BoxRowsWhich[] = ['all', 'ready', 'problems']

/** Which devices of the box are listed, each with how many there are. */
export function FilterChips({
  box,
  which,
  onChoose,
}: {
  box: Pick<Box, 'count' | 'ready' | 'problems'>
  which: BoxRowsWhich
  onChoose: (which: BoxRowsWhich) => void
}) {
  const { t, count } = useWords()
  const counts = { all: box.count, ready: box.ready, problems: box.problems } as const
  return (
    <div className="box-filter" role="group" aria-label={t('box.filter')}>
      {WHICH.map((each) => (
        <button
          key={each}
          type="button"
          className="choice box-chip"
          data-filter={each}
          data-count={counts[each]}
          aria-pressed={each === which}
          onClick={() => {
            onChoose(each)
          }}
        >
          {t(`box.filter.${each}`)} <span className="box-chip-count">{count(counts[each])}</span>
        </button>
      ))}
    </div>
  )
}
