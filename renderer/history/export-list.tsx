import { useEffect, useRef, useState } from 'react'
import type { HistoryQuery } from '../../electron/contract/history.ts'
import type { Problem } from '../../electron/contract/problem.ts'
import { useStation } from '../app/station.ts'
import { useWords } from '../i18n/words.tsx'

type Saving =
  | { readonly is: 'idle' }
  | { readonly is: 'asking' }
  | { readonly is: 'writing'; readonly written: number; readonly total: number }
  | { readonly is: 'done'; readonly written: number }
  | { readonly is: 'failed'; readonly problem: Problem }

/** Saves all that was found as a CSV file, part by part, with the way it has come; it can be given up. */
export function ExportList({ query }: { query: HistoryQuery }) {
  const { t, count, problem: textOf } = useWords()
  const { quietly } = useStation()
  const [saving, setSaving] = useState<Saving>({ is: 'idle' })
  const isWanted = useRef(false)
  const isLeft = useRef(false)
  const giveUp = (): void => {
    isWanted.current = false
    setSaving({ is: 'idle' })
    void quietly('history.exportCancel', {})
  }
  useEffect(() => {
    isLeft.current = false
    return () => {
      // The screen is left: nobody asks for the next part any more.
      isLeft.current = true
      if (isWanted.current) void quietly('history.exportCancel', {})
      isWanted.current = false
    }
  }, [quietly])
  const save = async (): Promise<void> => {
    setSaving({ is: 'asking' })
    const begun = await quietly('history.export', { query })
    if (!begun.ok) {
      setSaving({ is: 'failed', problem: begun.problem })
      return
    }
    if (!begun.value.chosen) {
      setSaving({ is: 'idle' })
      return
    }
    // A scan took the screen away while somebody chose the file.
    if (isLeft.current) {
      void quietly('history.exportCancel', {})
      return
    }
    isWanted.current = true
    setSaving({ is: 'writing', written: 0, total: 0 })
    await writeOn()
  }
  const writeOn = async (): Promise<void> => {
    const part = await quietly('history.exportNext', {})
    if (!isWanted.current) return
    if (part.ok && !part.value.done) {
      setSaving({ is: 'writing', written: part.value.written, total: part.value.total })
      await writeOn()
      return
    }
    isWanted.current = false
    setSaving(part.ok ? { is: 'done', written: part.value.written } : { is: 'failed', problem: part.problem })
  }
  return (
    <div className="history-export" data-saving={saving.is}>
      <span role="status" className="history-saved">
        {saving.is === 'done' && t('history.export.done', { count: saving.written })}
        {saving.is === 'failed' && `${textOf(saving.problem).title}. ${textOf(saving.problem).remedy}`}
      </span>
      {saving.is === 'writing' && (
        <>
          <progress
            className="history-progress"
            aria-label={t('history.export.progress')}
            value={saving.written}
            max={Math.max(1, saving.total)}
          />
          <span className="soft history-written">
            {t('history.export.written', { written: count(saving.written), total: count(saving.total) })}
          </span>
        </>
      )}
      {/* One button, never `disabled`: the focus stays with whoever pressed it. */}
      <button
        type="button"
        className="button button-small"
        aria-disabled={saving.is === 'asking'}
        onClick={() => {
          if (saving.is === 'writing') giveUp()
          else if (saving.is !== 'asking') void save()
        }}
      >
        {t(saving.is === 'writing' ? 'history.export.cancel' : 'history.export.save')}
      </button>
    </div>
  )
}
