/** What can be wrong with a scanner, or with what it sends. */
export const scannerProblems = {
  'scanner-no-permission': {
    title: 'The station may not read the scanner',
    detail: '{name} is plugged in, and this account has no right to open it.',
    remedy:
      'On Linux install the udev rule that comes with the station (see “Scanners” in the documentation), then plug the scanner in again.',
    retry: 'after-person',
  },
  'scanner-busy': {
    title: 'Another program has the scanner',
    detail: '{name} is plugged in, and another program keeps it for itself.',
    remedy: 'Close the other program. The station tries again by itself.',
    retry: 'later',
  },
  'scanner-failed': {
    title: 'The scanner can’t be read',
    detail: '{name} is plugged in, and opening it did not work ({cause}).',
    remedy: 'Plug the scanner in again. If it stays, try another socket or cable. The station keeps trying.',
    retry: 'later',
  },
  'scanner-stalled': {
    title: 'The scanner does not answer',
    detail: '{name} is plugged in, and opening it did not end within {seconds} seconds.',
    remedy: 'Plug the scanner in again.',
    retry: 'later',
  },
  'scanner-flood': {
    title: 'The scanner sends too much',
    detail: '{name} sent more than {count} reports in one second. They were dropped.',
    remedy: 'Take the scanner off its trigger, or plug it in again. Then scan the device once more.',
    retry: 'now',
  },
  'scanner-keyboard-mode': {
    title: 'The scanner is in keyboard mode',
    detail:
      '{name} types like a keyboard. That works, but the station can’t see that it is there, nor beep at a wrong scan.',
    remedy:
      'Switch it to “USB HID POS” with the code in its maker’s manual (see “Scanners” in the documentation).',
    retry: 'after-person',
  },
  'scanner-driver-missing': {
    title: 'Scanners can’t be read on this computer',
    detail: 'The part of the station that reads scanners did not load ({cause}).',
    remedy: 'On Linux install libusb-1.0-0 and libudev1. A scanner in keyboard mode works without it.',
    retry: 'after-person',
  },
  'scanner-cannot-switch': {
    title: 'The scanner could not be switched',
    detail: '{name} did not take the switch to HID POS ({cause}).',
    remedy: 'Switch it with the code in its maker’s manual (see “Scanners” in the documentation).',
    retry: 'after-person',
  },
  'scanner-not-there': {
    title: 'That scanner is not there any more',
    detail: 'The scanner that was meant is no longer plugged in.',
    remedy: 'Plug it in again.',
    retry: 'after-person',
  },
  'descriptor-malformed': {
    title: 'The scanner describes itself wrongly',
    detail: 'Its report descriptor can’t be read: byte {offset}: {fault}.',
    remedy: 'The station reads it by the makers’ known layouts instead. Test it on the scanner screen.',
    retry: 'never',
  },
  'descriptor-no-scanner': {
    title: 'That is no barcode scanner',
    detail: 'Its report descriptor has no scanned data in it: {saw}.',
    remedy: 'A scanner in keyboard mode types into the window. Otherwise switch it to “USB HID POS”.',
    retry: 'never',
  },
  'report-malformed': {
    title: 'The scanner sent something unreadable',
    detail: 'What it sent was not used: {fault}.',
    remedy: 'Scan the device again.',
    retry: 'now',
  },
  'code-incomplete': {
    title: 'The code did not arrive whole',
    detail: 'Only a part of a long code arrived ({fault}). It was dropped.',
    remedy: 'Scan the device again.',
    retry: 'now',
  },
  'code-too-long': {
    title: 'That code is too long',
    detail: 'The code has more than {limit} bytes. It was dropped.',
    remedy: 'Scan the code beside S/N on the device’s back.',
    retry: 'now',
  },
  'scans-differ': {
    title: 'That was another code',
    detail: 'To learn how a scanner types, the same code must be scanned three times. This one differs.',
    remedy: 'Scan the same code again, three times.',
    retry: 'now',
  },
  'scan-too-short': {
    title: 'That was no scan',
    detail: 'Only {count} keys arrived, too few for a scan.',
    remedy: 'Scan a code with at least six characters.',
    retry: 'now',
  },
  'keys-too-slow': {
    title: 'That was typed, not scanned',
    detail: 'Up to {milliseconds} ms passed between two keys. A scanner is faster and steadier.',
    remedy: 'Scan the code; do not type it.',
    retry: 'now',
  },
  'scanner-screen-later': {
    title: 'Finish this device first',
    detail: '{open} is on the screen and not finished. Scanners are tested while no device is.',
    remedy: 'Finish or cancel the device on the screen, then open the scanner screen.',
    retry: 'after-person',
  },
} as const
