import { useEffect, useEffectEvent, useState } from 'react'
import { useStation } from '../app/station.ts'
import { Notices } from '../parts/notices.tsx'
import { dayOf } from '../../electron/contract/history-days.ts'
import { IntakeStory } from './intake-story.tsx'
import { ReportView, type ReportRange } from './report-view.tsx'
import { SearchView } from './search-view.tsx'
import { useSearch } from './use-search.ts'

/** What of the history is looked at. */
export type HistoryView = 'search' | 'report'

/**
 * The history: a search over everything that was taken in here, one intake's whole story, and the picture of a day or a
 * month. It stands where Ready would: a scan opens the next device as it does there.
 */
export function HistoryScreen() {
  const { history } = useStation()
  const [view, setView] = useState<HistoryView>('search')
  /** The intake whose story is read; null for the list. */
  const [opened, setOpened] = useState<string | null>(null)
  const [returnTo, setReturnTo] = useState<string | null>(null)
  const [range, setRange] = useState<ReportRange>(() => ({ kind: 'day', day: dayOf(new Date()) }))
  const search = useSearch()
  const back = (): void => {
    setReturnTo(opened)
    setOpened(null)
    search.refresh()
  }
  const escape = useEffectEvent(() => {
    if (opened !== null) back()
    else history.close()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // A list of choices that is open takes it for itself.
      if (event.key === 'Escape' && !event.defaultPrevented) escape()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  const shown = opened === null ? view : 'story'
  const turn = (next: HistoryView): void => {
    setReturnTo(null)
    setView(next)
  }
  return (
    <main className="stage history" data-screen="history" data-scan="accept" data-view={shown}>
      <Notices />
      {opened !== null ? (
        <IntakeStory key={opened} intakeId={opened} onBack={back} />
      ) : view === 'search' ? (
        <SearchView search={search} returnTo={returnTo} onOpen={setOpened} onTurn={turn} />
      ) : (
        <ReportView range={range} onRange={setRange} onTurn={turn} />
      )}
    </main>
  )
}
