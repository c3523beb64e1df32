import { useEffect, useRef, useState } from 'react'
import type { Snapshot } from '../../../electron/contract/snapshot.ts'
import { useWords, type Speech } from '../../i18n/words.tsx'
import { boxName } from './box-name.ts'
import { stateWord } from './words-of-row.ts'

/** So often at most something is said: whoever scans quickly hears the last one, not a queue of all of them. */
const PACE_MS = 1200

/** Tells a screen reader what became of the last scan, how far the disabling is, and that the box is finished. */
export function BoxAnnouncer({ snapshot }: { snapshot: Pick<Snapshot, 'box' | 'lastBox'> }) {
  const said = usePaced(wordsOf(snapshot, useWords()))
  return (
    <div className="unseen" role="status" aria-live="polite" data-announces="box">
      {said}
    </div>
  )
}

function wordsOf({ box, lastBox }: Pick<Snapshot, 'box' | 'lastBox'>, speech: Speech): string {
  const { t } = speech
  if (box === null) {
    return lastBox === null
      ? t('box.announce.ready')
      : t('box.announce.finished', { name: boxName(speech, lastBox) })
  }
  const { progress, repeated } = box
  if (progress !== null) {
    const { total, done, phase } = progress
    const quarter = Math.floor((Math.floor((done / Math.max(1, total)) * 4) / 4) * total)
    return `${t(`box.progress.${phase}`)}: ${t('box.announce.progress', { done: quarter, total })}`
  }
  if (repeated !== null) {
    return t('box.announce.repeated', { number: repeated.number, serial: repeated.deviceSerial })
  }
  const [row] = box.newest
  if (row === undefined) return t('box.announce.ready')
  return t('box.announce.row', { number: row.number, serial: row.deviceSerial, state: t(stateWord(row)) })
}

function usePaced(words: string): string {
  const [said, setSaid] = useState(words)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + PACE_MS - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      setSaid(words)
    }, wait)
    return () => {
      clearTimeout(timer)
    }
  }, [words])
  return said
}
