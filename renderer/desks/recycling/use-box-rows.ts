import { useEffect, useState, useSyncExternalStore } from 'react'
import type { BoxRow } from '../../../electron/contract/box.ts'
import type { Ask } from '../../app/client.ts'
import { createRowStore, rowAt, type BoxList } from './row-store.ts'
import type { Rows } from './rows-in-view.ts'

/** The rows of a list that are in view; one that is not known yet is undefined, and asked for. */
export function useBoxRows(list: BoxList, inView: Rows, ask: Ask): (place: number) => BoxRow | undefined {
  const [store] = useState(() =>
    createRowStore(
      async ({ boxId, which }, from, count) => {
        const answer = await ask('box.rows', { boxId, which, from, count })
        return answer.ok ? answer.value : null
      },
      (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => {
          clearTimeout(timer)
        }
      },
    ),
  )
  const known = useSyncExternalStore(store.subscribe, store.view)
  useEffect(() => {
    store.want(list, inView)
  }, [store, list, inView])
  useEffect(() => store.close, [store])
  return (place) => rowAt(list, known, place)
}
