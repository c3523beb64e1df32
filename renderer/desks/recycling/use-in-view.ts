import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { rowsInView, topAfter, type Rows, type Scrolled } from './rows-in-view.ts'

const NOTHING: Rows = { first: 0, end: 0 }

/**
 * Which rows of a scrolled list are in view, followed as it is scrolled, grows, or its window changes. With `keepsPlace`
 * rows come in at its top alone, and what is read stays where it is. The list is measured when it changes its size and
 * not when a row comes in: that would have the page laid out twice for each scan.
 */
export function useInView(count: number, keepsPlace: boolean) {
  const scroller = useRef<HTMLDivElement>(null)
  const [{ inView, isAtTop }, setState] = useState({ inView: NOTHING, isAtTop: true })
  const scrolled = useRef<Scrolled>({ top: 0, height: 0, rowHeight: 0 })
  const before = useRef({ count, keepsPlace })
  const look = useCallback(() => {
    const next = rowsInView(scrolled.current, count)
    const top = scrolled.current.top <= 0
    setState((last) =>
      last.inView.first === next.first && last.inView.end === next.end && last.isAtTop === top
        ? last
        : { inView: next, isAtTop: top },
    )
  }, [count])

  useLayoutEffect(() => {
    const element = scroller.current
    const added = count - before.current.count
    if (element !== null && keepsPlace && before.current.keepsPlace && added !== 0) {
      const top = topAfter(scrolled.current, added)
      if (top !== scrolled.current.top) {
        element.scrollTo({ top })
        scrolled.current = { ...scrolled.current, top }
      }
    }
    before.current = { count, keepsPlace }
    look()
  }, [count, keepsPlace, look])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = (): void => {
      scrolled.current = {
        top: element.scrollTop,
        height: element.clientHeight,
        rowHeight: rowHeightOf(element),
      }
      look()
    }
    const onScroll = (): void => {
      scrolled.current = { ...scrolled.current, top: element.scrollTop }
      look()
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    measure()
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [look])

  const toTop = (): void => {
    const element = scroller.current
    if (element === null) return
    element.scrollTo({ top: 0 })
    element.focus({ preventScroll: true })
  }
  return { scroller, inView, isAtTop, toTop }
}

/** The style sheet says how high a row is, in rem. */
function rowHeightOf(element: HTMLElement): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) * rem
}
