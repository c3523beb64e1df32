import type { Family } from '../parts/family.ts'

const FAMILIES: readonly Family[] = ['done', 'already', 'owed', 'refused', 'undone', 'open']

/** What is drawn over a family's colour, so that nobody needs the colour to tell one from another. */
const LINES: Readonly<Record<Family, string | null>> = {
  done: null,
  already: 'M0 2h8M0 6h8',
  owed: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6',
  refused: 'M0 0L8 8M8 0L0 8',
  undone: 'M2 0v8M6 0v8',
  open: 'M2 2h.01M6 6h.01',
}

/** The patterns of the charts, once on a screen; `fill="url(#history-done)"` uses one. */
export function Patterns() {
  return (
    <svg className="unseen" aria-hidden="true" focusable="false">
      <defs>
        {FAMILIES.map((family) => (
          <pattern key={family} id={`history-${family}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect className="pattern-ground" data-family={family} width="8" height="8" />
            {LINES[family] !== null && <path className="pattern-lines" d={LINES[family]} />}
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
