import { useEffect, useRef, type Ref } from 'react'
import { useControls } from '../app/use-controls.ts'
import { useWords } from '../i18n/words.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import { ExportList } from './export-list.tsx'
import { Filters } from './filters.tsx'
import { FoundRow } from './found-row.tsx'
import { HistoryHead } from './history-head.tsx'
import type { HistoryView } from './history-screen.tsx'
import type { Search } from './use-search.ts'

/** The search: one field that understands what is typed, what narrows it down, and what was found. */
export function SearchView({
  search,
  returnTo,
  onOpen,
  onTurn,
}: {
  search: Search
  /** The intake whose story was read last: the focus comes back to its row. */
  returnTo: string | null
  onOpen: (intakeId: string) => void
  onTurn: (view: HistoryView) => void
}) {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const { query, ask } = search
  const row = useRef<HTMLButtonElement>(null)
  // Once, as the list comes back: it is drawn anew with each letter that somebody types.
  useEffect(() => {
    row.current?.focus()
  }, [])
  useControls({
    // What is typed anywhere is for the field; a scan takes its digits out of it again.
    entry: () => query.text,
    typed: () => {
      // A day that is typed, or the first letter of a choice, is for the field that has the focus.
      if (document.activeElement?.matches('select, input') === true) return
      // The key goes on to where the focus is then, and so into the field, after what is there.
      field.current?.focus()
      field.current?.setSelectionRange(query.text.length, query.text.length)
    },
    scanned: (before) => {
      ask({ text: before })
    },
  })
  return (
    <>
      <HistoryHead view="search" takesFocus={returnTo === null} onTurn={onTurn} />
      <search className="history-search">
        <label className="history-field">
          <span className="label">{t('history.search.label')}</span>
          <span className="history-field-box">
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" className="history-lens">
              <path d="M10.5 17a6.5 6.5 0 1 0 0-13a6.5 6.5 0 0 0 0 13zM15.5 15.5L20.5 20.5" />
            </svg>
            <input
              ref={field}
              className="field"
              type="search"
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              placeholder={t('history.search.hint')}
              value={query.text}
              onChange={(event) => {
                ask({ text: event.target.value })
              }}
            />
          </span>
        </label>
        <Filters query={query} operators={search.operators} onAsk={ask} />
      </search>
      <Answer search={search} returnTo={returnTo} row={row} onOpen={onOpen} />
    </>
  )
}

/** What came of it: nothing yet, a failure, no match, or the list. */
function Answer({
  search,
  returnTo,
  row,
  onOpen,
}: {
  search: Search
  returnTo: string | null
  /** Where the row of `returnTo` is kept. */
  row: Ref<HTMLButtonElement>
  onOpen: (intakeId: string) => void
}) {
  const { t, count } = useWords()
  const { found, problem, isBusy } = search
  const state =
    problem !== null ? 'failed' : found === null ? 'loading' : found.lines.length === 0 ? 'none' : 'some'
  return (
    <section
      className="history-answer"
      aria-label={t('history.found.label')}
      data-answer={state}
      data-busy={isBusy}
    >
      <div className="history-count">
        <p role="status" className="history-number">
          {state === 'loading' && t('history.found.loading')}
          {(state === 'some' || state === 'none') &&
            found !== null &&
            (found.more
              ? t('history.found.more', { count: count(found.count) })
              : t('history.found.count', { count: found.count }))}
        </p>
        {state === 'some' && found !== null && <ExportList query={found.query} />}
      </div>
      {problem !== null && (
        <ProblemCard problem={problem}>
          <button type="button" className="button button-small" onClick={search.again}>
            {t('outcome.tryAgain')}
          </button>
        </ProblemCard>
      )}
      {found?.manyPeople === true && <p className="history-many">{t('history.found.manyPeople')}</p>}
      {state === 'none' && <NoMatch search={search} />}
      {state === 'some' && found !== null && (
        <>
          <ul className="found-list card">
            {found.lines.map((line) => (
              <FoundRow
                key={line.intakeId}
                line={line}
                row={line.intakeId === returnTo ? row : null}
                onOpen={onOpen}
              />
            ))}
          </ul>
          {found.next !== null && (
            <button
              type="button"
              className="button history-more"
              aria-disabled={isBusy}
              onClick={search.more}
            >
              {t('history.found.next')}
            </button>
          )}
        </>
      )}
    </section>
  )
}

/** Nothing fits: what could be typed, or that nothing was taken in yet. */
function NoMatch({ search: { query } }: { search: Search }) {
  const { t } = useWords()
  const asksForAll = Object.values(query).every((part) => part === null || part === '')
  return (
    <div className="history-none">
      <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
        <path d="M28 46a18 18 0 1 0 0-36a18 18 0 0 0 0 36zM41 41L56 56M20 28h16" />
      </svg>
      <p className="history-none-word">{t(asksForAll ? 'history.none.yet' : 'history.none.match')}</p>
      <p className="soft">{t(asksForAll ? 'history.none.yetHint' : 'history.none.matchHint')}</p>
    </div>
  )
}
