import type { IntakeView } from '../../../electron/contract/intake.ts'
import { useStation } from '../../app/station.ts'
import { useWords } from '../../i18n/words.tsx'
import { OutcomeFrame } from '../returns/outcomes/frame.tsx'

/** RSA names somebody else for the device: nothing is sent, and there is nothing to choose. */
export function NotTheirs({ intake }: { intake: IntakeView }) {
  const { t } = useWords()
  const { act } = useStation()
  const { intakeId } = intake
  return (
    <OutcomeFrame
      intake={intake}
      word={t('lost.theirs.headline')}
      lead={t('lost.theirs.lead')}
      facts={[]}
      actions={
        <button
          type="button"
          className="button button-main"
          onClick={() => void act('intake.cancel', { intakeId })}
        >
          {t('outcome.close')}
        </button>
      }
    />
  )
}
