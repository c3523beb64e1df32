import { useState, type CSSProperties, type ReactNode } from 'react'
import type { BoxRow } from '../../../electron/contract/box.ts'
import { useStation } from '../../app/station.ts'
import { useWords } from '../../i18n/words.tsx'
import { BoxRowLine } from './box-row.tsx'
import type { BoxList } from './row-store.ts'
import { useBoxRows } from './use-box-rows.ts'
import { useInView } from './use-in-view.ts'

interface ListProps {
  readonly list: BoxList
  /** What it is called by a screen reader. */
  readonly label: string
  /** So many of the newest stand elsewhere and are left out here. */
  readonly skip: number
  /** The number of a row that was scanned once more. */
  readonly repeated: number | null
  readonly canOpen: boolean
  /** What stands there while the list is empty. */
  readonly empty: ReactNode
}

/**
 * The devices of a box, the newest on top, however many: only those in view are drawn, and only those are asked for. Its
 * rows have one height. Who reads further down is not moved by what comes in above, and a focused row stays.
 */
export function BoxListView({ list, label, skip, repeated, canOpen, empty }: ListProps) {
  const { t } = useWords()
  const { act, auto } = useStation()
  const count = Math.max(0, list.count - skip)
  const { scroller, inView, isAtTop, toTop } = useInView(count, list.which === 'all')
  const [focused, setFocused] = useState<number | null>(null)
  const rowOf = useBoxRows(list, withSkipped(inView, skip), auto)
  const places = Array.from({ length: inView.end - inView.first }, (_, index) => inView.first + index)
  // Counted from the end, where it stays: a row keeps its element while others come in above.
  const pinned = focused === null ? null : count - focused
  if (pinned !== null && pinned >= 0 && pinned < count && !places.includes(pinned)) places.push(pinned)
  return (
    <div className="box-list-frame">
      <div
        className="box-list"
        role={count === 0 ? 'group' : 'list'}
        aria-label={label}
        tabIndex={0}
        ref={scroller}
        data-which={list.which}
        data-rows={count}
        onFocus={({ target }) => {
          setFocused(fromEndOf(target))
        }}
        onBlur={() => {
          setFocused(null)
        }}
      >
        {count === 0 && <p className="box-list-empty soft">{empty}</p>}
        <div className="box-list-rows" style={{ '--rows': count } as CSSProperties}>
          {places.map((place) => (
            <div
              className="box-place"
              role="listitem"
              key={count - place}
              data-from-end={count - place}
              aria-setsize={count}
              aria-posinset={place + 1}
              style={{ '--place': place } as CSSProperties}
            >
              <Line row={rowOf(place + skip)} repeated={repeated} act={canOpen ? act : null} />
            </div>
          ))}
        </div>
      </div>
      {!isAtTop && (
        <button type="button" className="button button-small box-to-top" onClick={toTop}>
          {t('box.list.newest')}
        </button>
      )}
    </div>
  )
}

function Line({
  row,
  repeated,
  act,
}: {
  row: BoxRow | undefined
  repeated: number | null
  act: ReturnType<typeof useStation>['act'] | null
}) {
  const { t } = useWords()
  if (row === undefined) return <p className="box-row box-row-loading soft">{t('box.list.loading')}</p>
  return <BoxRowLine row={row} isRepeated={row.number === repeated} act={act} />
}

const withSkipped = ({ first, end }: { readonly first: number; readonly end: number }, skip: number) => ({
  first: first + skip,
  end: end + skip,
})

function fromEndOf(target: EventTarget): number | null {
  if (!(target instanceof HTMLElement)) return null
  const place = target.closest<HTMLElement>('[data-from-end]')?.dataset['fromEnd']
  return place === undefined ? null : Number(place)
}
