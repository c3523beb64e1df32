/** What the page says about scanners, in English. */
export const scannersEn = {
  'status.scanner.none': 'No scanner listed',
  'status.scanner.ready': '{count, plural, one {Scanner ready} other {# scanners ready}}',
  'status.scanner.no-permission': 'No access to scanner',
  'status.scanner.keyboard-mode': 'Keyboard scanner works',
  'status.scanner.failed': 'Scanner can’t be read',
  'status.scanner.unavailable': 'Scanners can’t be read',
  'status.scanner.keyboardsWork': 'keyboard scanners work',
  'status.scanner.open': 'test scanners',
} as const
