/** The checks of each topic; the host chooses one topic a boot (see main.ts). */
import type { Check } from './check.ts'
import { FEEDBACK } from './checks/feedback.ts'
import { FLOOD } from './checks/flood.ts'
import { KEYBOARD_MODE } from './checks/keyboard-mode.ts'
import { replugs } from './checks/leaks.ts'
import { LONG_CODES } from './checks/long-codes.ts'
import { PERMISSION } from './checks/permission.ts'
import { PLUGGING } from './checks/plugging.ts'
import { READING } from './checks/reading.ts'
import { TWO_SCANNERS } from './checks/two-scanners.ts'
import { UDEV_MEMBER, UDEV_STRANGER } from './checks/udev.ts'
import { USB } from './checks/usb.ts'
import { newScanner, overUsb } from './devices.ts'

/** By name, with so many replugs where handles are counted. */
export const TOPICS: Readonly<Record<string, (count: number) => readonly Check[]>> = {
  /** Everything that HID devices made in user space can show. */
  hidraw: (count) => [
    ...PERMISSION,
    ...READING,
    ...LONG_CODES,
    ...FEEDBACK,
    ...PLUGGING,
    ...TWO_SCANNERS,
    ...FLOOD,
    replugs(count, newScanner.honeywell),
  ],
  usb: (count) => [...USB, ...KEYBOARD_MODE, replugs(count, () => overUsb(newScanner.honeywell()))],
  'udev-member': () => UDEV_MEMBER,
  'udev-stranger': () => UDEV_STRANGER,
}
