import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import type { Problem } from '../../electron/contract/problem.ts'
import { useStation } from '../app/station.ts'
import { localProblem } from '../i18n/local-problem.ts'
import { Notices } from '../parts/notices.tsx'
import { HistoryWaits } from './history-waits.tsx'

/** The history's own screen, once its code was read. */
let known: ComponentType | null = null

/** Reads the code of the history; where that fails the screen says so, and its next opening tries again. */
async function readHistory(): Promise<{ readonly default: ComponentType }> {
  try {
    const { HistoryScreen } = await import('./history-screen.tsx')
    known = HistoryScreen
    return { default: HistoryScreen }
  } catch {
    return { default: NotRead }
  }
}

/**
 * The history in front. Most days nobody opens it, so its code is not part of the page's start: it comes when the page is
 * idle, or when somebody is quicker than that.
 */
export function HistoryFront() {
  // What is known stands at once: a lazy screen would show that it waits, if only for a moment.
  const [Screen] = useState(() => known ?? lazy(readHistory))
  return (
    <Suspense fallback={<Before problem={null} />}>
      <Screen />
    </Suspense>
  )
}

/** Reads the code of the history ahead, when the page has nothing else to do. */
export function useHistoryAhead(): void {
  useEffect(() => {
    const idle = requestIdleCallback(() => void readHistory())
    return () => {
      cancelIdleCallback(idle)
    }
  }, [])
}

function NotRead() {
  return <Before problem={localProblem('history')} />
}

/** The history's place before there is a history: a scan opens the next device from here too. */
function Before({ problem }: { problem: Problem | null }) {
  const { history } = useStation()
  return (
    <main className="stage history" data-screen="history" data-scan="accept" data-view="waits">
      <Notices />
      <HistoryWaits problem={problem} onClose={history.close} />
    </main>
  )
}
