import { useEffect, useRef } from 'react'

/** Moves the focus to a screen's headline when the screen appears. */
export function useHeadline() {
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    headline.current?.focus({ preventScroll: true })
  }, [])
  return headline
}
