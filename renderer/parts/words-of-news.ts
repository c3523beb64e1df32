import type { ScanNews } from '../app/station.ts'
import type { MessageId } from '../i18n/messages.en.ts'

/** What is to be said, after its serial, of a scan that opened nothing; `held` are the devices that wait. */
export function wordsOfNews(
  { landed, deviceSerial }: ScanNews,
  held: readonly { readonly deviceSerial: string }[],
): MessageId {
  if (landed === 'held') return 'strip.held'
  return held.some((line) => line.deviceSerial === deviceSerial) ? 'strip.repeatHeld' : 'strip.repeat'
}
