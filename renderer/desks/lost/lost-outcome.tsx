import type { IntakeView } from '../../../electron/contract/intake.ts'
import { NO_LOST_SETTINGS } from './no-settings.ts'
import { useStation } from '../../app/station.ts'
import { useWords } from '../../i18n/words.tsx'
import { Outcome } from '../returns/outcome.tsx'
import { recordedFact } from '../returns/outcomes/facts.ts'
import { OutcomeFrame } from '../returns/outcomes/frame.tsx'
import { PaperActions } from '../../paper/paper-actions.tsx'
import { NextSteps } from './next-steps.tsx'
import { NextPerson } from './next-person.tsx'
import { NotDisabled } from './not-disabled.tsx'
import { NotTheirs } from './not-theirs.tsx'

/** How a device of the lost-device desk ended, or why it has not. What has no way of its own looks as at the counter. */
export function LostOutcome({ intake }: { intake: IntakeView }) {
  const settings = useStation().snapshot.lost?.settings ?? NO_LOST_SETTINGS
  switch (intake.state) {
    case 'disabled':
    case 'already-disabled':
      // An enable call left without a clear answer: nobody may be told that it is done.
      if (intake.undoUncertain === true) return <Outcome intake={intake} />
      return <Finished intake={intake} isDone={intake.state === 'disabled'} settings={settings} />
    case 'queued':
    case 'unknown':
    case 'parked':
      return <NotDisabled intake={intake} state={intake.state} settings={settings} />
    case 'held':
      return intake.checks.length > 0 && intake.problem?.code === 'another-user' ? (
        <NotTheirs intake={intake} />
      ) : (
        <Outcome intake={intake} />
      )
    case 'opened':
    case 'found':
    case 'requested':
    case 'sending':
    case 'not-registered':
    case 'refused':
    case 'cancelled':
    case 'undone':
      return <Outcome intake={intake} />
  }
}

function Finished({
  intake,
  isDone,
  settings,
}: {
  intake: IntakeView
  isDone: boolean
  settings: typeof NO_LOST_SETTINGS
}) {
  const speech = useWords()
  const { t, clockExact } = speech
  const name = intake.assignedUser?.displayName ?? null
  const doneLead = name === null ? t('outcome.disabled.leadNoName') : t('outcome.disabled.lead', { name })
  return (
    <OutcomeFrame
      intake={intake}
      word={t(isDone ? 'outcome.disabled' : 'outcome.already')}
      lead={isDone ? doneLead : t('outcome.already.lead')}
      facts={[
        isDone
          ? t('outcome.disabled.confirmed', { time: clockExact(intake.changedAt ?? intake.since) })
          : name,
        recordedFact(speech, intake),
      ]}
      actions={
        <>
          <NextPerson intakeId={intake.intakeId} />
          <PaperActions what={{ kind: 'receipt', intakeId: intake.intakeId }} place="outcome" />
        </>
      }
    >
      <NextSteps settings={settings} />
    </OutcomeFrame>
  )
}
