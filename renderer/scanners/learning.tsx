import { useEffect, useRef } from 'react'
import type { ScannerScreen } from '../../electron/contract/scanners.ts'
import type { WedgeProfile } from '../../electron/contract/wedge-profile.ts'
import { useStation } from '../app/station.ts'
import { useHeadline } from '../app/use-headline.ts'
import { useWords } from '../i18n/words.tsx'
import { ProblemCard } from '../parts/problem-card.tsx'
import { play } from '../parts/tones.ts'
import { ProfileWords } from './profile-words.tsx'

type State = NonNullable<ScannerScreen['learning']>

const RUNS = [1, 2, 3] as const

/** Learning how a scanner in keyboard mode types: three scans of one code, then a person keeps what was learnt. */
export function Learning({ learning }: { learning: State }) {
  const { profile } = learning
  const panel = useRef<HTMLElement>(null)
  useRunTones(learning)
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className="learning" ref={panel} aria-labelledby="learning-title" data-runs={learning.runs}>
      {profile === null ? <NextRun learning={learning} /> : <Learnt profile={profile} />}
    </section>
  )
}

function NextRun({ learning }: { learning: State }) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const { runs, problem } = learning
  return (
    <>
      <h2 className="learning-title" id="learning-title" tabIndex={-1} ref={headline}>
        {t('scanners.learn.step', { number: Math.min(runs + 1, RUNS.length) })}
      </h2>
      <ol className="steps" aria-label={t('scanners.learn.steps', { count: runs })}>
        {RUNS.map((run) => (
          <li
            className="step"
            key={run}
            data-step={run <= runs ? 'done' : run === runs + 1 ? 'next' : 'later'}
          >
            {run <= runs ? (
              <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d="M5.5 12.5l4.5 4.5 8.5-9.5" />
              </svg>
            ) : (
              run
            )}
          </li>
        ))}
      </ol>
      <p className="lead">{t('scanners.learn.hint')}</p>
      {problem !== null && <ProblemCard problem={problem} tone="owed" />}
      <div className="side-actions">
        <button type="button" className="button" onClick={() => void act('scanners.learn', { on: false })}>
          {t('scanners.learn.stop')}
        </button>
      </div>
    </>
  )
}

function Learnt({ profile }: { profile: WedgeProfile }) {
  const { t } = useWords()
  const { act } = useStation()
  const headline = useHeadline()
  const keep = async (): Promise<void> => {
    const kept = await act('settings.change', { wedge: profile })
    if (kept.ok) await act('scanners.learn', { on: false })
  }
  return (
    <>
      <h2 className="learning-title" id="learning-title" tabIndex={-1} ref={headline}>
        {t('scanners.learn.learnt')}
      </h2>
      <p className="lead">{t('scanners.learn.learntHint')}</p>
      <ProfileWords profile={profile} />
      <div className="side-actions">
        <button type="button" className="button button-main" onClick={() => void keep()}>
          {t('scanners.learn.keep')}
        </button>
        <button type="button" className="button" onClick={() => void act('scanners.learn', { on: true })}>
          {t('scanners.learn.again')}
        </button>
        <button type="button" className="button" onClick={() => void act('scanners.learn', { on: false })}>
          {t('scanners.learn.stop')}
        </button>
      </div>
    </>
  )
}

/** Each run is heard: counted, or not. */
function useRunTones({ runs, problem }: State): void {
  const before = useRef(runs)
  const code = problem?.code ?? null
  useEffect(() => {
    if (runs > before.current) play('read')
    before.current = runs
  }, [runs])
  useEffect(() => {
    if (code !== null) play('error')
  }, [code])
}
