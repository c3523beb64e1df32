import { createDecoder, type DeviceFacts } from '../../../electron/scanner/create-decoder.ts'
import type { Decoded, Decoder } from '../../../electron/scanner/decoder.ts'

/** A decoder of a device; throws where there is none. */
export function decoderOf(facts: DeviceFacts): Decoder {
  const { decoder, problem } = createDecoder(facts)
  if (decoder === null) throw new Error(problem?.detail ?? 'there is no decoder')
  return decoder
}

/** All that a decoder makes of some reports, which come a millisecond apart. */
export function decodeAll(decoder: Decoder, reports: readonly Uint8Array[], from = 0): Decoded[] {
  return reports.flatMap((report, index) => decoder.push(report, from + index))
}

/** Only the texts; anything else is named, so that it can't be missed. */
export function heard(decoded: readonly Decoded[]): string[] {
  return decoded.map((each) => {
    switch (each.kind) {
      case 'scan':
        return each.scan.text
      case 'no-scan':
        return `(${each.why})`
      case 'trouble':
        return `(${each.problem.code})`
    }
  })
}
