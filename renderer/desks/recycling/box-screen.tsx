import { useEffect, useMemo, useState } from 'react'
import type { Box, BoxRowsWhich } from '../../../electron/contract/box.ts'
import { useStation } from '../../app/station.ts'
import { useHeadline } from '../../app/use-headline.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { BoxActions } from './box-actions.tsx'
import { BoxHead, type Side } from './box-head.tsx'
import { BoxListView } from './box-list.tsx'
import { boxName } from './box-name.ts'
import { EntryPanel } from './entry-panel.tsx'
import { FilterChips } from './filter-chips.tsx'
import { LastScan } from './last-scan.tsx'
import { listOfBox } from './list-of-box.ts'
import { OrderForm } from './order-form.tsx'
import { useEntry } from './use-entry.ts'
import { whatWasSaid, type Undone } from './what-was-said.ts'

/** A box with devices in it: scan after scan, each row with its state, and what to do with all of them. */
export function BoxScreen({ box }: { box: Box }) {
  const speech = useWords()
  const { t } = speech
  const { snapshot, news } = useStation()
  const headline = useHeadline()
  const [which, setWhich] = useState<BoxRowsWhich>('all')
  const [side, setSide] = useState<Side>('none')
  const [undone, setUndone] = useState<Undone | null>(null)
  const entry = useEntry(side === 'entry', () => {
    setSide('entry')
  })
  const toggle = (wanted: Side): void => {
    entry.clear()
    setSide((now) => (now === wanted ? 'none' : wanted))
  }
  // A button that was pressed may go away with what it did: the focus goes to the headline then, not to nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) headline.current?.focus({ preventScroll: true })
  })
  const said = whatWasSaid(box, undone, news?.id ?? 0)
  const list = useMemo(() => listOfBox(box, which), [box, which])
  const isAway = snapshot.cloud.state === 'failing' && box.progress === null
  return (
    <div
      className="screen box"
      data-box={box.progress === null ? 'open' : box.progress.phase}
      data-side={side}
    >
      <BoxHead box={box} headline={headline} side={side} onToggle={toggle} />
      {isAway && (
        <p className="box-away" role="status">
          <FamilyIcon family="owed" size="chip" />
          {t('box.cloud')}
        </p>
      )}
      <div className="box-middle">
        <div className="box-card card">
          <LastScan said={said} />
          <FilterChips box={box} which={which} onChoose={setWhich} />
          <BoxListView
            list={list}
            label={t('box.list')}
            skip={said.what === 'new' && which === 'all' ? 1 : 0}
            repeated={said.what === 'repeated' ? said.scan.number : null}
            canOpen
            empty={
              which === 'all' ? '' : t(which === 'ready' ? 'box.list.emptyReady' : 'box.list.emptyProblems')
            }
          />
        </div>
        {side === 'entry' && <EntryPanel entry={entry} />}
        {side === 'order' && <OrderForm nameNow={boxName(speech, { ...box, name: null })} />}
      </div>
      <BoxActions
        box={box}
        onUndone={(scan) => {
          setUndone({ ...scan, at: box.count - 1 })
        }}
      />
      <p className="unseen" role="status">
        {undone !== null && undone.at === box.count && t('box.undone', { number: undone.number })}
      </p>
    </div>
  )
}
