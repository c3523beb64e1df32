import { canBeDisabled } from '../../../electron/contract/lost-rules.ts'
import type { LostDevice } from '../../../electron/contract/lost.ts'
import { useWords } from '../../i18n/words.tsx'
import { FamilyIcon } from '../../parts/outcome-icon.tsx'
import { Serial } from '../../parts/serial.tsx'

/** The person's DS100s: one of them is chosen. What is disabled already, or has no serial, is only shown. */
export function DeviceChoice({
  devices,
  chosen,
  onChoose,
}: {
  devices: readonly LostDevice[]
  chosen: number | null
  onChoose: (place: number) => void
}) {
  const { t } = useWords()
  return (
    <fieldset className="reasons lost-devices">
      <legend className="label">
        {t(devices.some(canBeDisabled) ? 'lost.device.legend' : 'lost.device.theirs')}
      </legend>
      <div className="lost-device-list">
        {devices.map((device, place) => (
          <DeviceCard
            key={place}
            device={device}
            place={place}
            isChosen={place === chosen}
            onChoose={() => {
              onChoose(place)
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

function DeviceCard({
  device,
  place,
  isChosen,
  onChoose,
}: {
  device: LostDevice
  place: number
  isChosen: boolean
  onChoose: () => void
}) {
  const { t, day } = useWords()
  const { deviceSerial, name, status, assignedAt } = device
  const isOpen = canBeDisabled(device)
  const facts = [
    name === null ? null : `“${name}”`,
    t(status === 'Enabled' ? 'lost.device.enabled' : 'lost.device.disabled'),
    assignedAt === null ? null : t('lost.device.since', { date: day(assignedAt) }),
  ].filter((fact) => fact !== null)
  return (
    <label className="lost-device" data-chosen={isChosen} data-status={status} data-open={isOpen}>
      <input
        className="choice-input"
        type="radio"
        name="lost-device"
        value={place}
        checked={isChosen}
        disabled={!isOpen}
        onChange={onChoose}
      />
      <FamilyIcon family={status === 'Disabled' ? 'already' : 'open'} size="line" />
      <span className="lost-device-words">
        {deviceSerial === null ? (
          <strong>{t('lost.device.noSerial')}</strong>
        ) : (
          <Serial serial={deviceSerial} size="line" />
        )}
        <span className="lost-device-facts soft">{facts.join(' · ')}</span>
      </span>
    </label>
  )
}
