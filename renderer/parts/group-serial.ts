/** The serial in groups of three from its start, as people read it aloud; only for digits, and never shortened. */
export function groupSerial(serial: string): readonly string[] {
  if (!/^[0-9]+$/.test(serial)) return [serial]
  return serial.match(/[0-9]{1,3}/g) ?? [serial]
}
