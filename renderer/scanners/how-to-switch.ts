import type { ScannerMaker } from '../../electron/contract/scanners.ts'
import type { MessageId } from '../i18n/messages.en.ts'

/** How a maker's manuals call the code for HID POS. Metrologic and Intermec are Honeywell's. */
export function howToSwitch(maker: ScannerMaker | null): MessageId {
  switch (maker) {
    case 'Honeywell':
    case 'Metrologic':
    case 'Intermec':
      return 'scanners.howTo.Honeywell'
    case 'Zebra':
    case 'Datalogic':
    case 'Newland':
      return `scanners.howTo.${maker}`
    case 'Code':
    case 'Access-IS':
    case 'IDTech':
    case null:
      return 'scanners.howTo.any'
  }
}
