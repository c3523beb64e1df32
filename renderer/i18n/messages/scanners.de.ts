import type { scannersEn } from './scanners.en.ts'

/** What the page says about scanners, in German. */
export const scannersDe: Readonly<Record<keyof typeof scannersEn, string>> = {
  'status.scanner.none': 'Kein Scanner gelistet',
  'status.scanner.ready': '{count, plural, one {Scanner bereit} other {# Scanner bereit}}',
  'status.scanner.no-permission': 'Kein Zugriff auf Scanner',
  'status.scanner.keyboard-mode': 'Tastaturscanner geht',
  'status.scanner.failed': 'Scanner nicht lesbar',
  'status.scanner.unavailable': 'Scanner nicht lesbar',
  'status.scanner.keyboardsWork': 'Tastaturscanner gehen',
  'status.scanner.open': 'Scanner prüfen',
}
