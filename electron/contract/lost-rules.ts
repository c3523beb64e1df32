/** The rules of the lost-device desk. Free of imports, since the page carries them too. */

/** The checks of a desk for which the administrator wrote none; the page has their words. */
export const DEFAULT_CHECKS = ['identity', 'consequence'] as const
/** What to do next where the administrator wrote nothing; the page has the words. */
export const DEFAULT_NEXT = ['emergency', 'replacement'] as const

/** Whether a device can be disabled from the list: its serial is known, and it is not disabled already. */
export function canBeDisabled({
  deviceSerial,
  status,
}: {
  readonly deviceSerial: string | null
  readonly status: 'Enabled' | 'Disabled'
}): boolean {
  return deviceSerial !== null && status === 'Enabled'
}
