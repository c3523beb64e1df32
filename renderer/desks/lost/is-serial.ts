/** Whether what was typed is the serial of a device, and no name. */
export function isSerial(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern).test(text)
  } catch {
    return false
  }
}
