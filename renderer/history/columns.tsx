import type { Family } from '../parts/family.ts'

/** One column, from its foot up. */
export interface Column {
  readonly key: string
  /** What stands under it; not every column needs it. */
  readonly label: string
  readonly parts: readonly { readonly family: Family | 'plain'; readonly count: number }[]
}

/**
 * Columns side by side, drawn in shapes alone: the words under them are the page's own text. A table with the same
 * numbers must stand beside it, since nobody hears a drawing.
 */
export function Columns({ columns, every = 1 }: { columns: readonly Column[]; every?: number }) {
  const sum = (column: Column) => column.parts.reduce((total, part) => total + part.count, 0)
  const most = Math.max(1, ...columns.map(sum))
  const width = 100 / Math.max(1, columns.length)
  const gap = columns.length > 12 ? 0.12 : 0.18
  return (
    <div className="columns" aria-hidden="true">
      <svg className="chart columns-chart" focusable="false">
        {[0, 0.5, 1].map((line) => (
          <line
            key={line}
            className="columns-line"
            x1="0"
            x2="100%"
            y1={`${line * 100}%`}
            y2={`${line * 100}%`}
          />
        ))}
        {columns.map((column, place) => {
          let below = 0
          return column.parts.map((part) => {
            const height = (part.count / most) * 100
            below += height
            return (
              <rect
                key={`${column.key} ${part.family}`}
                className="bar-shape"
                data-family={part.family}
                x={`${(place + gap / 2) * width}%`}
                y={`${100 - below}%`}
                width={`${width * (1 - gap)}%`}
                height={`${height}%`}
                fill={part.family === 'plain' ? undefined : `url(#history-${part.family})`}
              />
            )
          })
        })}
      </svg>
      <ol className="columns-labels">
        {columns.map((column, place) => (
          <li key={column.key}>{place % every === 0 ? column.label : ''}</li>
        ))}
      </ol>
    </div>
  )
}
