import { useCallback, useMemo, useState } from 'react'
import type { Problem } from '../../electron/contract/problem.ts'
import type { Notice } from './station.ts'

const AT_MOST = 3

/** The problems on the screen, the newest first. */
export function useNotices() {
  const [state, setState] = useState<{ readonly next: number; readonly list: readonly Notice[] }>({
    next: 1,
    list: [],
  })
  const add = useCallback((problem: Problem) => {
    setState(({ next, list }) => ({
      next: next + 1,
      list: [{ id: next, problem }, ...list.filter((one) => !sameProblem(one.problem, problem))].slice(
        0,
        AT_MOST,
      ),
    }))
  }, [])
  const dismiss = useCallback((id: number) => {
    setState(({ next, list }) => ({ next, list: list.filter((notice) => notice.id !== id) }))
  }, [])
  const clear = useCallback(() => {
    setState((state) => (state.list.length === 0 ? state : { next: state.next, list: [] }))
  }, [])
  return useMemo(() => ({ list: state.list, add, dismiss, clear }), [state, add, dismiss, clear])
}

function sameProblem(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.detail === other.detail
}
