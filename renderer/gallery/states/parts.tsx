import { FamilyIcon, OutcomeIcon } from '../../parts/outcome-icon.tsx'
import { DeviceBack } from '../../parts/device-back.tsx'
import { HoldButton } from '../../parts/hold-button.tsx'
import { Keypad } from '../../parts/keypad.tsx'
import { SerialCells } from '../../parts/serial-cells.tsx'
import { Serial } from '../../parts/serial.tsx'
import { INTAKE_STATES } from '../../../electron/contract/lifecycle.ts'
import { ScannerSign } from '../../parts/scanner-sign.tsx'
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
  ],
}
