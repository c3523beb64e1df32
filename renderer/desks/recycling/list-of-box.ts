import type { Box, BoxRowsWhich, LastBox } from '../../../electron/contract/box.ts'
import type { BoxList } from './row-store.ts'

/** The list of an open box: its newest rows are in the snapshot already. */
export function listOfBox(box: Box, which: BoxRowsWhich): BoxList {
  const { boxId, count, counts, newest, progress, problems, ready } = box
  const mark = `${JSON.stringify(counts)} ${ready} ${progress?.done ?? ''}`
  switch (which) {
    case 'all':
      return { boxId, which, count, newest, mark }
    case 'problems':
      return { boxId, which, count: problems, newest: [], mark }
    case 'ready':
      return { boxId, which, count: ready, newest: [], mark }
  }
}

/** The list of a box that is finished. */
export function listOfLastBox({ boxId, count, counts }: LastBox): BoxList {
  return { boxId, which: 'all', count, newest: [], mark: JSON.stringify(counts) }
}
