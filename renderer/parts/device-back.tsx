import { useWords } from '../i18n/words.tsx'

/** Where to look: the back of a DS100, with its serial. */
export function DeviceBack() {
  const { t } = useWords()
  return (
    <svg className="device" viewBox="0 0 504 176" role="img" aria-label={t('device.picture')}>
      <rect className="device-plug" x="2" y="54" width="112" height="68" rx="14" />
      <rect className="device-plug-hole" x="15" y="72" width="64" height="32" rx="16" />
      <rect className="device-body" x="106" y="4" width="394" height="168" rx="40" />
      <circle className="device-hole" cx="456" cy="88" r="16" />
      <rect className="device-mark" x="140" y="36" width="288" height="104" rx="14" />
      <rect className="device-label" x="150" y="46" width="268" height="84" rx="8" />
      <text className="device-text" x="168" y="74">
        S/N
      </text>
      <text className="device-serial" x="168" y="116">
        140100080
      </text>
    </svg>
  )
}
