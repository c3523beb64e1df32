import type { ScannerDevice, ScannerFeedback, ScannerScreen } from '../contract/scanners.ts'
import type { WedgeProfile } from '../contract/wedge-profile.ts'
import type { Scanners } from '../scanner/scanners.ts'

/** What a report for support is made of. */
export interface ReportParts {
  readonly version: string
  readonly platform: string
  readonly at: Date
  /** Null for a station that reads none. */
  readonly scanners: Pick<Scanners, 'devices' | 'status'> | null
  readonly feedback: ScannerFeedback
  readonly wedge: WedgeProfile | null
  readonly screen: Omit<ScannerScreen, 'report'>
}

/**
 * The scanner screen as plain text for support: which scanners, in what state, and what the last tests sent.
 * English, for those who read it; nothing in it is secret, and no user is named.
 */
export function scannerReport(parts: ReportParts): string {
  const { scanners, wedge, screen } = parts
  const devices = scanners?.devices() ?? []
  const status = scanners?.status()
  return [
    `DS100 Intake ${parts.version}, ${parts.platform}, ${parts.at.toISOString()}`,
    status?.state === 'unavailable' ? `Driver: ${status.cause}` : null,
    `Beeps: ${parts.feedback}. Keyboard profile: ${wedge === null ? 'none' : JSON.stringify(wedge)}`,
    `Scanners: ${devices.length === 0 ? 'none listed' : devices.length}`,
    ...devices.map(describeDevice),
    `Tests: ${screen.scans.length === 0 ? 'none yet' : screen.scans.length}`,
    ...screen.scans.flatMap((scan) => [
      `- ${scan.at} ${scan.device ?? 'keyboard'} (${scan.source})`,
      `  text ${JSON.stringify(scan.text)}, AIM ${scan.aim ?? 'none'}, symbology ${scan.symbology ?? 'unknown'}`,
      `  serial ${scan.deviceSerial ?? 'none'}${scan.problem === null ? '' : `, ${scan.problem.code}: ${scan.problem.detail}`}`,
      ...scan.raw.map((raw) => `  ${raw}`),
    ]),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

function describeDevice(device: ScannerDevice): string {
  const id = [device.vendorId, device.productId].map((each) => each.toString(16).padStart(4, '0')).join(':')
  const how = device.described ? 'by its descriptor' : 'by its maker’s habits'
  const why = device.problem === null ? '' : `, ${device.problem.code}: ${device.problem.detail}`
  return `- ${device.name} (${id}) ${device.protocol}, ${device.state}, read ${how}${device.canBeep ? ', beeps' : ''}${why}`
}
