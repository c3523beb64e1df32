/** Hex digits byte by byte, four bytes a group, so that a place in a report can be counted. */
export function groupHex(hex: string): readonly string[] {
  const bytes = hex.toUpperCase().match(/.{1,2}/g) ?? []
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 4) groups.push(bytes.slice(at, at + 4).join(' '))
  return groups
}
