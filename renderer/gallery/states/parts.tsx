import { FamilyIcon, OutcomeIcon } from '../../parts/outcome-icon.tsx'
import { DeviceBack } from '../../parts/device-back.tsx'
import { HoldButton } from '../../parts/hold-button.tsx'
import { Keypad } from '../../parts/keypad.tsx'
import { SerialCells } from '../../parts/serial-cells.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { Progress } from '../../parts/progress.tsx'
import { TickBox } from '../../parts/tick-box.tsx'
import { Serial } from '../../parts/serial.tsx'
import { INTAKE_STATES } from '../../../electron/contract/lifecycle.ts'
import { ScannerSign } from '../../parts/scanner-sign.tsx'
import { HistoryWaits } from '../../history/history-waits.tsx'
import { localProblem } from '../../i18n/local-problem.ts'
import type { Shelf } from '../state.ts'

const nothing = (): void => undefined

/** Parts by themselves. */
export const parts: Shelf = {
  title: 'Parts',
  states: [
    {
      kind: 'part',
      name: 'part-signs',
      shows: '.sign-hero',
      element: (
        <>
          <h1>Signs</h1>
          {(['hero', 'card', 'line', 'chip'] as const).map((size) => (
            <section className="gallery-part" key={size}>
              <h2>{size}</h2>
              {(['done', 'already', 'owed', 'refused', 'open'] as const).map((family) => (
                <span key={family}>
                  <FamilyIcon family={family} size={size} /> {family}
                </span>
              ))}
            </section>
          ))}
          <section className="gallery-part">
            <h2>States of an intake</h2>
            {INTAKE_STATES.map((state) => (
              <span key={state}>
                <OutcomeIcon state={state} size="line" /> {state}
              </span>
            ))}
          </section>
          <section className="gallery-part">
            <h2>Scanners</h2>
            {(
              [
                'none',
                'opening',
                'ready',
                'keyboard-mode',
                'no-permission',
                'busy',
                'failed',
                'unavailable',
              ] as const
            ).map((kind) => (
              <span key={kind}>
                <ScannerSign kind={kind} size="card" /> {kind}
              </span>
            ))}
          </section>
        </>
      ),
    },
    {
      kind: 'part',
      name: 'part-serials',
      shows: '.serial-hero',
      element: (
        <>
          <h1>Serials and entry</h1>
          <Serial serial="140100080" size="hero" />
          <Serial serial="140100080" size="large" />
          <Serial serial="140100080" size="line" />
          <SerialCells text="1401" digits={9} />
          <SerialCells text="AB12CD" digits={null} />
          <Keypad onDigit={nothing} onBack={nothing} onClear={nothing} />
          <DeviceBack />
        </>
      ),
    },
    {
      kind: 'part',
      name: 'part-buttons',
      shows: '.hold',
      element: (
        <>
          <h1>Buttons</h1>
          <div className="gallery-part">
            <button type="button" className="button button-main">
              Main
            </button>
            <button type="button" className="button button-strong">
              Strong
            </button>
            <button type="button" className="button">
              Plain
            </button>
            <button type="button" className="button button-small">
              Small
            </button>
            <button type="button" className="button" disabled>
              Not now
            </button>
          </div>
          <div className="gallery-part">
            <HoldButton word="Hold to disable" holding="Keep holding" onDone={nothing} />
          </div>
        </>
      ),
    },
    {
      kind: 'part',
      name: 'part-choices',
      shows: '.choice-group',
      element: (
        <>
          <h1>Choices</h1>
          <ChoiceGroup
            label="Why is it here?"
            choices={[
              { value: 'returned', word: 'Returned' },
              { value: 'replaced', word: 'Replaced' },
              { value: 'other', word: 'Other' },
            ]}
            chosen="returned"
            onChoose={nothing}
          />
          <ChoiceGroup
            label="None chosen"
            choices={[
              { value: 'all', word: 'All' },
              { value: 'none', word: 'None' },
            ]}
            chosen={null}
            onChoose={nothing}
          />
          <ChoiceGroup
            label="Not now"
            choices={[{ value: 'all', word: 'All' }]}
            chosen="all"
            onChoose={nothing}
            isDisabled
          />
          <TickBox isTicked={false} onTick={nothing}>
            I have seen the person’s badge
          </TickBox>
          <TickBox isTicked onTick={nothing}>
            I have called the person back at the number in the directory, and the person answered with the
            word that was agreed when the device was handed out
          </TickBox>
          <TickBox isTicked={false} isDisabled onTick={nothing}>
            Not now
          </TickBox>
        </>
      ),
    },
    {
      kind: 'part',
      name: 'part-progress',
      shows: '.progress-bar',
      element: (
        <>
          <h1>Progress</h1>
          <Progress label="Disabling" value={0} max={600} words="0 of 600" />
          <Progress label="Disabling" value={214} max={600} words="214 of 600" />
          <Progress label="Disabling" value={600} max={600} words="600 of 600" />
          <Progress label="Waiting for RSA" value={null} />
        </>
      ),
    },
    {
      kind: 'part',
      name: 'part-history-waits',
      shows: '.progress-bar',
      element: <HistoryWaits problem={null} onClose={nothing} />,
    },
    {
      kind: 'part',
      name: 'part-history-not-read',
      shows: '[data-problem="unexpected"]',
      element: <HistoryWaits problem={localProblem('history')} onClose={nothing} />,
    },
  ],
}
